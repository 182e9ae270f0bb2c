import { now } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { feedSettings } from '../src/platform/feed-settings.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useToday } from '../src/ui/use-today.ts';
import { feedRecord } from '../src/updates/feed/feed-record.ts';
import { sayFreshness } from '../src/updates/feed/freshness.ts';
import type { Pack } from '../src/updates/open-pack.ts';
import { feedStatus, packStatus } from './feed-status.ts';
import { useSwitch } from './use-switch.ts';

/** Where the answers come from, how old they are, and whether newer ones are asked for. */
export function Feed({ pack, written }: { pack: Pack; written: string | null }) {
  const { urls } = feedSettings();
  const today = useToday();
  const { found, isOn, said, turn } = useSwitch('feed', feedRecord, () => {
    void sendCommand({ command: 'feed' }); // what becomes of it is on record
  });
  if (!found || isOn === null) return null;
  const record = found.value;
  const stale = isOn && urls.length > 0 && sayFreshness(pack.release, today);
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">The answers</h2>
      <StorageNotice item={feedRecord} found={found} />
      <p>{packStatus(pack, written)}</p>
      {pack.isDamaged && (
        <p class="note warning">
          Newer guidance was taken and is damaged, so the copy that came with the extension is shown. It is
          fetched again when new answers are next asked for.
        </p>
      )}
      {stale && <p class="note warning">{stale}</p>}
      {urls.length === 0 ? (
        <p>
          This Smartcard Desk has no feed for updated guidance: its answers change when the extension does.
        </p>
      ) : (
        <>
          <p>
            {isOn
              ? `New answers are asked for once a day at ${hostsOf(urls)}. The request says nothing about you or your pharmacy. Only what is signed by its publisher is taken.`
              : `Not checking for updated guidance. Turned on, new answers are asked for once a day at ${hostsOf(urls)}; the browser asks you to allow that website. The request says nothing about you or your pharmacy. Only what is signed by its publisher is taken.`}
          </p>
          {isOn && (
            <p class="status" data-feed={record.outcome.kind}>
              {feedStatus(record, now())}
            </p>
          )}
          <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => turn(!isOn)}>
            {isOn ? 'Stop getting updated answers' : 'Get updated answers daily'}
          </button>
          <p role="status">{said}</p>
        </>
      )}
    </section>
  );
}

function hostsOf(urls: readonly string[]): string {
  return [...new Set(urls.map((url) => new URL(url).hostname))].join(' and ');
}
