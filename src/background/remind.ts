import type { NationalDate } from '../guidance/national-date.ts';
import { showBadge } from '../platform/badge.ts';
import { instantOf, moment, now } from '../platform/clock.ts';
import { changeItem, readItem, type Found } from '../platform/items.ts';
import { showNotice } from '../platform/notices.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { ensureTickAt } from '../platform/tick.ts';
import { clocksOf } from '../renewals/clocks.ts';
import { keyOf } from '../renewals/due.ts';
import { noticeOf, type RenewalNotice } from '../renewals/notices.ts';
import { badgeFor, overviewOf } from '../renewals/overview.ts';
import { cards, type Person } from '../renewals/person.ts';
import { isQuiet, nextWanted, reminders } from '../renewals/reminders.ts';
import { afterShowing, shownNotices, type Shown } from '../renewals/shown.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { homeWatch } from '../settings/home-watch.ts';
import { takenPack } from '../updates/feed/taken-pack.ts';
import { guidanceNews, newsInForce, urgentLine } from '../updates/news/guidance-news.ts';
import { packInForce } from './pack-in-force.ts';

/** What a change of which is looked at anew at once. */
export const reminded = [cards, reminders, homePharmacy, homeWatch, takenPack, guidanceNews];

/**
 * Puts what is due on the badge, and gives the notices that are still to be given. A worker that is stopped
 * after the notification and before the record shows it once more, under the same key; never not at all.
 */
export function remind(): Promise<void> {
  return oneAtATime('remind', async () => {
    const [people, settings, shown, home, watch, news, pack] = await Promise.all([
      readItem(cards),
      readItem(reminders),
      readItem(shownNotices),
      readItem(homePharmacy),
      readItem(homeWatch),
      readItem(guidanceNews),
      packInForce(),
    ]);
    // Without the national dates each card still has its own.
    const dates = await pack.part('national-dates').then(
      ({ dates: all }) => all,
      () => null,
    );
    if (isBeyondUs(people) || people.kind === 'lost') return; // what was on the badge is better than nothing
    const at = moment();
    const kept = { people: people.value, dates: dates ?? [], home: home.value };
    const overview = overviewOf({ ...kept, reminders: settings.value, shown: shown.value }, at.day);
    const urgent = urgentLine(newsInForce(news.value, pack.release));
    await showBadge(badgeFor(overview, home.value, watch.value, urgent));
    // What cannot be read may say otherwise: the badge and the popup are the record.
    if ([settings, shown].some(isBeyondUs)) return;
    const notice = settings.value.isOn ? noticeOf(overview.due, overview.here) : null;
    const clocks = dates
      ? keysOf(people.value, dates, at.day)
      : new Set(shown.value.map(({ clock }) => clock));
    if (notice && isQuiet(settings.value, at)) {
      const wanted = nextWanted(settings.value, at);
      if (wanted) await ensureTickAt(instantOf(wanted));
    } else if (notice) {
      await give(notice, at.day, clocks);
    } else if (afterShowing(shown.value, [], at.day, clocks).length < shown.value.length) {
      await save((stored) => afterShowing(stored, [], at.day, clocks));
    }
  });
}

function keysOf(people: readonly Person[], dates: readonly NationalDate[], today: string): Set<string> {
  return new Set(
    people.flatMap((person) => clocksOf(person, dates, today).map((clock) => keyOf({ person, clock }))),
  );
}

/** A day that never comes: what is marked with it does not count as shown. */
const never = '9999-12-31';

/**
 * Nothing is shown that cannot be recorded: it would come again every half hour. So the record is written first
 * as it will be, under a day that does not count yet.
 */
async function give({ steps, ...notice }: RenewalNotice, today: string, clocks: Set<string>): Promise<void> {
  const clocksKept = (stored: Shown) => new Set([...clocks, ...stored.map(({ clock }) => clock)]);
  await save((stored) => afterShowing(stored, steps, never, clocksKept(stored)));
  if (await showNotice(notice)) await save((stored) => afterShowing(stored, steps, today, clocks));
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
  // Another key each time: some systems do not put the same one on the screen again.
  const isShown = await showNotice({ key: `test ${now()}`, title: 'Smartcard Desk', message });
  if (!isShown) throw new Error('This browser does not show notifications of this extension');
}
