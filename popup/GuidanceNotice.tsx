import { feedSettings } from '../src/platform/feed-settings.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useItem } from '../src/ui/use-item.ts';
import { usePack } from '../src/ui/use-pack.ts';
import { feedRecord } from '../src/updates/feed/feed-record.ts';
import { freshnessOf, sayFreshness } from '../src/updates/feed/freshness.ts';
import {
  asSentence,
  guidanceNews,
  newsInForce,
  newsLine,
  urgentLine,
} from '../src/updates/news/guidance-news.ts';

/** What changed in the guidance and nobody has looked at, and whether it may have fallen behind. @param today calendar date */
export function GuidanceNotice({ today }: { today: string }) {
  const pack = usePack();
  const [news] = useItem(guidanceNews);
  const [feed] = useItem(feedRecord);
  const mayFeed = useAllowed('feed');
  const inForce = pack && news && newsInForce(news.value, pack.release);
  const line = inForce && newsLine(inForce);
  const isAsking = feed?.value.isOn && mayFeed && feedSettings().urls.length > 0;
  const isOld = pack && ['old', 'very old'].includes(freshnessOf(pack.release, today));
  return (
    <>
      {inForce &&
        pack.release.urgent.map(({ id, title, text, answer }) => (
          <p key={id} class={urgentLine(inForce) ? 'note warning' : 'note'}>
            <b>{asSentence(title)}</b> {text} <AnswerLink id={answer}>Read the answer</AnswerLink>
          </p>
        ))}
      {line && (
        <p class="note">
          {line} <OptionsLink section="guidance">See what changed</OptionsLink>
        </p>
      )}
      {isOld && (isAsking || pack.takenAt !== null) && (
        <p class="note warning">{sayFreshness(pack.release, today)}</p>
      )}
    </>
  );
}
