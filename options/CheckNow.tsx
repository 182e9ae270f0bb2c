import { useRef, useState } from 'preact/hooks';
import { now } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { feedSettings } from '../src/platform/feed-settings.ts';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useItem } from '../src/ui/use-item.ts';
import { usePart } from '../src/ui/use-pack.ts';
import { feedRecord } from '../src/updates/feed/feed-record.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { feedStatus } from './feed-status.ts';

/** Asks at once for new answers and for the official pages, as far as each is on, and says how far it has come. */
export function CheckNow({ label = 'Check now' }: { label?: string }) {
  const [feed] = useItem(feedRecord);
  const [watch] = useItem(pageWatch);
  const mayFeed = useAllowed('feed');
  const mayPages = useAllowed('pages');
  const pages = usePart('pages');
  const [started, setStarted] = useState<number | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const isChecking = useRef(false);
  if (!feed || !watch) return null;
  const hasFeed = feedSettings().urls.length > 0 && feed.value.isOn && mayFeed === true;
  const hasPages = watch.value.isOn && mayPages === true;

  const check = async () => {
    if (isChecking.current) return;
    isChecking.current = true;
    setEnded(null);
    setStarted(now());
    const reply = await sendCommand({ command: 'guidance' });
    isChecking.current = false;
    setEnded(reply.kind === 'done' ? '' : `${reply.reason}.`);
  };
  const tried = Object.values(watch.value.pages).filter(({ triedAt }) => triedAt >= (started ?? 0));
  const seen = tried.filter((record) => record.tried === 'seen').length;
  const missed = tried.filter((record) => record.tried !== 'seen' && record.tried !== 'not told').length;
  const count = pages.kind === 'loaded' ? pages.part.pages.length : 0;
  const words = [
    hasFeed && feedStatus(feed.value, now()),
    hasPages &&
      (ended === '' ? wordsOf(seen, missed, count) : `Looking at the pages: ${seen} of ${count} so far.`),
    ended,
  ];
  return (
    <div class="save check-now">
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        disabled={!hasFeed && !hasPages}
        onClick={() => void check()}
      >
        {label}
      </button>
      <span role="status">
        {!hasFeed && !hasPages
          ? 'No check of the guidance is turned on.'
          : started !== null && words.filter(Boolean).join(' ')}
      </span>
    </div>
  );
}

/** What came of looking at the pages. None is looked at twice within the hour. */
function wordsOf(seen: number, missed: number, count: number): string {
  if (!seen && !missed) return 'The pages were looked at within the hour already.';
  const looked = `${seen} of ${count} pages were looked at.`;
  return missed
    ? `${looked} ${missed} could not be reached; the rest are tried again within half an hour.`
    : looked;
}
