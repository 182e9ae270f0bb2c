import { showBadge } from '../platform/badge.ts';
import { moment } from '../platform/clock.ts';
import { loadNationalDates } from '../platform/guidance.ts';
import { changeItem, readItem, type Found } from '../platform/items.ts';
import { showNotice } from '../platform/notices.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { clocksOf } from '../renewals/clocks.ts';
import { keyOf } from '../renewals/due.ts';
import { noticeOf, type RenewalNotice } from '../renewals/notices.ts';
import { badgeFor, overviewOf } from '../renewals/overview.ts';
import { cards } from '../renewals/person.ts';
import { isQuiet, reminders } from '../renewals/reminders.ts';
import { afterShowing, shownNotices, type Shown } from '../renewals/shown.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { homeWatch } from '../settings/home-watch.ts';

/** What a change of which is looked at anew at once. */
export const reminded = [cards, reminders, homePharmacy, homeWatch];

/**
 * Puts what is due on the badge, and gives the notices that are still to be given. A worker that is stopped
 * after the notification and before the record shows it once more, under the same key; never not at all.
 */
export function remind(): Promise<void> {
  return oneAtATime('remind', async () => {
    const [people, settings, shown, home, watch, { dates }] = await Promise.all([
      readItem(cards),
      readItem(reminders),
      readItem(shownNotices),
      readItem(homePharmacy),
      readItem(homeWatch),
      loadNationalDates(),
    ]);
    const at = moment();
    const kept = { people: people.value, dates, home: home.value };
    const overview = overviewOf({ ...kept, reminders: settings.value, shown: shown.value }, at.day);
    await showBadge(badgeFor(overview, home.value, watch.value));
    const isWanted = settings.value.isOn && !isQuiet(settings.value, at);
    // What cannot be read may say otherwise: the badge and the popup are the record.
    if (!isWanted || [people, settings, shown].some(isBeyondUs)) return;
    const notice = noticeOf(overview.due, overview.here);
    const clocks = new Set(
      people.value.flatMap((person) =>
        clocksOf(person, dates, at.day).map((clock) => keyOf({ person, clock })),
      ),
    );
    if (notice) await give(notice, (stored) => afterShowing(stored, notice.steps, at.day, clocks));
  });
}

/** Nothing is shown that cannot be recorded: it would come again every half hour. */
async function give(notice: RenewalNotice, record: (stored: Shown) => Shown): Promise<void> {
  await save((stored) => stored);
  if (await showNotice(notice)) await save(record);
}

async function save(change: (stored: Shown) => Shown): Promise<void> {
  const saved = await changeItem(shownNotices, change);
  if (saved.kind === 'failed') throw new Error(`Which reminders were shown was not saved: ${saved.reason}`);
}

function isBeyondUs({ kind }: Found<unknown>): boolean {
  return kind === 'unreadable' || kind === 'newer';
}

/** A notification that somebody asked for, to see whether they come. Rejects when the browser refuses it. */
export async function showTestNotice(): Promise<void> {
  const message = 'This is a test. Reminders about cards look like this.';
  const isShown = await showNotice({ key: 'test', title: 'Smartcard Desk', message });
  if (!isShown) throw new Error('This browser does not show notifications of this extension');
}
