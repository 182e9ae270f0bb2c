import { askHost } from '../platform/ask.ts';
import { today } from '../platform/clock.ts';
import { changeItem, readItem } from '../platform/items.ts';
import { mayAsk } from '../platform/leave.ts';
import { showNotice } from '../platform/notices.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { checkCode, type Checked } from '../pharmacy/check-code.ts';
import { ordDirectory } from '../pharmacy/ord.ts';
import type { Ask } from '../pharmacy/reply.ts';
import { recordOf, type Organisation } from '../pharmacy/organisation.ts';
import { afterAsking, afterReply, isCheckDue, watchedCode } from '../pharmacy/watch.ts';
import { noticeFor } from '../pharmacy/watch-words.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import type { Site } from '../settings/site.ts';
import { homeWatch, type HomeWatch } from '../settings/home-watch.ts';

/**
 * Checks the home pharmacy's code where somebody turned that on and a week has passed, and tells of what was
 * found and not yet told: also where an earlier worker was stopped in between. Nobody presses here, so nothing is
 * asked without the permission, in Chromium neither.
 * @param when `now`: somebody pressed the button, so the week is not waited for
 */
export function watchHome(when: 'due' | 'now' = 'due'): Promise<void> {
  return oneAtATime('watch home', async () => {
    await check(when);
    await tell();
  });
}

async function check(when: 'due' | 'now'): Promise<void> {
  const day = today();
  const [watched, { value: home }] = await readBoth();
  const code = watchedCode(home);
  // Leave comes from what was saved last, never from a copy that was saved before it.
  if (watched.kind !== 'whole' || !watched.value.isOn || code === null) return;
  if (when === 'due' && !isCheckDue(watched.value, home, day)) return;
  // On record before anything is sent: a worker that is stopped, again and again, asks once a day.
  const attempt = await save((stored) => (stored.isOn ? afterAsking(stored, code, day) : stored));
  if (!attempt.isOn) return;
  await checkCode(code, ordDirectory(askWhileOn(code), day), (checked) => keep(home, checked, day), day);
}

/** Each request again: somebody may have turned it off, or chosen another pharmacy, since the one before. */
function askWhileOn(code: string): Ask {
  return async (url) => {
    const [{ value: watch }, { value: home }] = await readBoth();
    const isWanted = watch.isOn && watchedCode(home) === code && (await mayAsk('look-ups'));
    return isWanted ? askHost(url) : { kind: 'not-allowed' };
  };
}

async function keep(home: Site, checked: Checked, day: string): Promise<void> {
  await save((stored) => afterReply(stored, home, checked, day));
  const { read } = checked;
  if (read.kind === 'found')
    await changeItem(homePharmacy, (stored) => withStanding(stored, read.value, day));
}

/** What is kept of the same pharmacy says when it closes; nothing else of it changes. */
function withStanding(home: Site, organisation: Organisation, day: string): Site {
  if (home.record?.code !== organisation.code) return home;
  const { closesOn, isClosed } = recordOf(organisation, home.record.country, day);
  return { ...home, record: { ...home.record, closesOn, isClosed } };
}

/** A notification that the browser refuses is tried again next round. The line in the popup is the record. */
async function tell(): Promise<void> {
  const [{ value: watch }, { value: home }] = await readBoth();
  const notice = noticeFor(watch, home, today());
  if (notice && (await showNotice(notice))) await save((stored) => ({ ...stored, noticed: notice.key }));
}

function readBoth() {
  return Promise.all([readItem(homeWatch), readItem(homePharmacy)]);
}

async function save(change: (stored: HomeWatch) => HomeWatch): Promise<HomeWatch> {
  const saved = await changeItem(homeWatch, change);
  if (saved.kind === 'failed') throw new Error(saved.reason);
  return saved.value;
}
