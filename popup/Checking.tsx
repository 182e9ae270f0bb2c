import { dayOf } from '../src/platform/clock.ts';
import { feedSettings } from '../src/platform/feed-settings.ts';
import { longDate } from '../src/directory/dates.ts';
import { feedRecord } from '../src/updates/feed/feed-record.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useItem } from '../src/ui/use-item.ts';

/** Whether anything looks for updated guidance, and when it last did, in a few words. @param today calendar date */
export function Checking({ today }: { today: string }) {
  const [feed] = useItem(feedRecord);
  const [watch] = useItem(pageWatch);
  const mayFeed = useAllowed('feed');
  const mayPages = useAllowed('pages');
  if (!feed || !watch || mayFeed === null || mayPages === null) return null;
  if (feed.value.isOn && mayFeed && feedSettings().urls.length)
    return <>{sayChecked(feed.value.confirmedAt, today)}</>;
  if (!watch.value.isOn || !mayPages) return <>Not checking for updated guidance</>;
  const days = Object.values(watch.value.pages).flatMap(({ seenOn }) => (seenOn ? [seenOn] : []));
  const last = days.toSorted().at(-1);
  if (!last) return <>Official pages not checked yet</>;
  const seen = days.filter((day) => day === last).length;
  const pages = seen === 1 ? '1 official page' : `${seen} official pages`;
  return (
    <>
      {pages} checked {last === today ? 'today' : longDate(last)}
    </>
  );
}

/** @param confirmedAt in milliseconds since 1970, or null */
function sayChecked(confirmedAt: number | null, today: string): string {
  if (confirmedAt === null) return 'Updated guidance not checked yet';
  const on = dayOf(confirmedAt);
  const isLate = Temporal.PlainDate.from(on).add({ days: 2 }).toString() <= today;
  if (isLate) return `Guidance not checked since ${longDate(on)}`;
  return `Guidance checked ${on === today ? 'today' : longDate(on)}`;
}
