import { longDate } from '../src/directory/dates.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import type { Health } from '../src/platform/health.ts';
import type { Found } from '../src/platform/items.ts';
import type { TickRecord } from '../src/platform/tick.ts';
import type { Item } from '../src/settings/item.ts';
import { clockTime, dayOf } from '../src/platform/clock.ts';
import type { FeedRecord } from '../src/updates/feed/feed-record.ts';
import { sayFreshness } from '../src/updates/feed/freshness.ts';
import type { Pack } from '../src/updates/open-pack.ts';
import type { PageWatch } from '../src/updates/pages/page-watch.ts';
import { feedStatus, packStatus } from './feed-status.ts';
import type { Loaded } from '../src/ui/use-pack.ts';

interface Known {
  /** Milliseconds since 1970. */
  now: number;
  tick: Found<TickRecord> | null;
  /** Null while the browser is asked. */
  facts: Health | 'refused' | null;
  guidance: Loaded<{ guidance: Guidance }>;
  /** What is read now; null while it is opened. */
  pack: Pack | null;
  feed: FeedState;
  pages: PagesState;
  stored: { item: Pick<Item<unknown>, 'label'>; found: Found<unknown> | null }[];
}

/** `none`: this build has no feed. */
type FeedState = FeedRecord | 'none' | 'off' | 'reading';
type PagesState = PageWatch | 'off' | 'reading';

const reading = 'Reading …';

/** The rows of Health, in words. */
export function healthRows({ now, tick, facts, stored, ...known }: Known): { name: string; value: string }[] {
  const say = (words: (known: Health) => string) => {
    if (facts === null) return reading;
    return facts === 'refused' ? 'The browser did not say.' : words(facts);
  };
  const items = stored.map(({ item, found }) => `${item.label}: ${stateOf(found)}.`);
  return [
    { name: 'Last self-check', value: tick ? lastTick(tick.value.lastAt, now) : reading },
    { name: 'Next self-check', value: say(({ nextTickAt }) => nextTick(nextTickAt)) },
    { name: 'Guidance', value: guidanceAge(known) },
    { name: 'Updated guidance', value: feedIn(known, now) },
    { name: 'Official pages', value: pagesIn(known.pages) },
    { name: 'Storage', value: [...items, say(({ storedBytes }) => bytesIn(storedBytes))].join(' ') },
    {
      name: 'Permissions',
      value: say(({ permissions, hosts }) => `${permissions.join(', ')}. ${hostsIn(hosts)}`),
    },
    {
      name: 'Versions',
      value: say(
        ({ extensionVersion, browserVersion }) => `Smartcard Desk ${extensionVersion}, ${browserVersion}`,
      ),
    },
  ];
}

function bytesIn(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} bytes in all.`;
}

function lastTick(at: number | null, now: number): string {
  if (at === null) return 'It has not run yet.';
  if (at > now + 60_000) return `${clockTime(at)}, which is in the future. Check this PC’s clock.`;
  return clockTime(at);
}

function nextTick(at: number | null): string {
  return at === null ? 'No alarm is set. Run a check below to set it.' : clockTime(at);
}

function guidanceAge({ guidance, pack }: Pick<Known, 'guidance' | 'pack'>): string {
  if (guidance.kind === 'failed') return `The answers could not be read: ${guidance.reason}`;
  if (guidance.kind === 'loading' || !pack) return reading;
  const { answers, written } = guidance.guidance;
  const damaged = pack.isDamaged ? ' Newer guidance was taken and is damaged; it is fetched again.' : '';
  return `${answers.length} answers. ${packStatus(pack, written)}${damaged}`;
}

function feedIn({ feed, pack }: Pick<Known, 'feed' | 'pack'>, now: number): string {
  if (feed === 'reading') return reading;
  if (feed === 'none') {
    return 'Not checking for updated guidance: this Smartcard Desk has no feed, and its answers change when the extension does.';
  }
  if (feed === 'off')
    return 'Not checking for updated guidance: it is turned off, or the browser does not allow it.';
  const stale = pack && sayFreshness(pack.release, dayOf(now));
  return [feedStatus(feed, now), stale].filter(Boolean).join(' ');
}

function pagesIn(watch: PagesState): string {
  if (watch === 'reading') return reading;
  if (watch === 'off') return 'Not checking whether the pages that the answers cite have changed.';
  const records = Object.values(watch.pages);
  const seen = records.flatMap(({ seenOn }) => (seenOn ? [seenOn] : [])).toSorted();
  const last = seen.at(-1);
  const changed = records.filter(({ change }) => change).length;
  const missed = records.filter(({ tried }) => tried !== 'seen' && tried !== 'not told').length;
  const missing = missed ? ` ${missed} could not be reached when last tried.` : '';
  return last
    ? `${seen.length} pages were seen, the last on ${longDate(last)}. ${changed} changed.${missing}`
    : `No page was seen yet.${missing}`;
}

function hostsIn(hosts: string[]): string {
  return hosts.length ? `Allowed hosts: ${hosts.join(', ')}.` : 'No website is allowed now.';
}

function stateOf(found: Found<unknown> | null): string {
  switch (found?.kind) {
    case undefined:
      return 'being read';
    case 'absent':
      return 'nothing saved';
    case 'whole':
      return 'saved';
    case 'recovered':
      return 'damaged, the save before it is used';
    case 'lost':
      return 'damaged';
    case 'newer':
      return 'saved by a newer version';
    case 'unreadable':
      return 'not readable';
  }
}
