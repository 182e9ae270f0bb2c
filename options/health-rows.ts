import { longDate } from '../src/directory/dates.ts';
import type { Guidance } from '../src/guidance/answer.ts';
import type { Health } from '../src/platform/health.ts';
import type { Found } from '../src/platform/items.ts';
import type { TickRecord } from '../src/platform/tick.ts';
import type { Item } from '../src/settings/item.ts';
import type { Loaded } from '../src/ui/use-guidance.ts';

interface Known {
  /** Milliseconds since 1970. */
  now: number;
  tick: Found<TickRecord> | null;
  /** Null while the browser is asked. */
  facts: Health | 'refused' | null;
  guidance: Loaded<{ guidance: Guidance }>;
  stored: { item: Pick<Item<unknown>, 'label'>; found: Found<unknown> | null }[];
}

const reading = 'Reading …';
const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

/** The rows of Health, in words. */
export function healthRows({ now, tick, facts, guidance, stored }: Known): { name: string; value: string }[] {
  const say = (words: (known: Health) => string) => {
    if (facts === null) return reading;
    return facts === 'refused' ? 'The browser did not say.' : words(facts);
  };
  const items = stored.map(({ item, found }) => `${item.label}: ${stateOf(found)}.`);
  return [
    { name: 'Last self-check', value: tick ? lastTick(tick.value.lastAt, now) : reading },
    { name: 'Next self-check', value: say(({ nextTickAt }) => nextTick(nextTickAt)) },
    { name: 'Updated guidance', value: guidanceAge(guidance) },
    { name: 'Storage', value: [...items, say(({ storedBytes }) => bytesIn(storedBytes))].join(' ') },
    {
      name: 'Permissions',
      value: say(({ permissions, hosts }) => `${permissions.join(', ')}. ${hostsIn(hosts)}`),
    },
    {
      name: 'Versions',
      value: say((known) => `Smartcard Desk ${known.extensionVersion}, ${known.browserVersion}`),
    },
  ];
}

function bytesIn(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} bytes in all.`;
}

function lastTick(at: number | null, now: number): string {
  if (at === null) return 'It has not run yet.';
  if (at > now + 60_000) return `${clock.format(at)}, which is in the future. Check this PC’s clock.`;
  return clock.format(at);
}

function nextTick(at: number | null): string {
  return at === null ? 'No alarm is set. Run a check below to set it.' : clock.format(at);
}

function guidanceAge(loaded: Known['guidance']): string {
  const checking = 'Not checking for updated guidance: the answers change when the extension does.';
  switch (loaded.kind) {
    case 'loading':
      return reading;
    case 'failed':
      return `The answers could not be read: ${loaded.reason}`;
    case 'loaded': {
      const { answers, written } = loaded.guidance;
      return `${checking} ${answers.length} answers, the newest written ${longDate(written)}.`;
    }
  }
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
