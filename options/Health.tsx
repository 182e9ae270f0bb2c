import { useEffect, useState } from 'preact/hooks';
import { now } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { feedSettings } from '../src/platform/feed-settings.ts';
import { readHealth, type Health as Facts } from '../src/platform/health.ts';
import type { Found } from '../src/platform/items.ts';
import { reasonOf } from '../src/platform/reason.ts';
import { tickRecord } from '../src/platform/tick.ts';
import { cards } from '../src/renewals/person.ts';
import { guidanceNews } from '../src/updates/news/guidance-news.ts';
import { feedRecord } from '../src/updates/feed/feed-record.ts';
import { takenPack } from '../src/updates/feed/taken-pack.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { reminders } from '../src/renewals/reminders.ts';
import { shownNotices } from '../src/renewals/shown.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { homeWatch } from '../src/settings/home-watch.ts';
import type { Item } from '../src/settings/item.ts';
import { otherSites } from '../src/settings/other-sites.ts';
import { ownContacts } from '../src/settings/own-contacts.ts';
import { sentLetters } from '../src/settings/sent-letters.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useGuidance } from '../src/ui/use-guidance.ts';
import { useItem } from '../src/ui/use-item.ts';
import { usePack } from '../src/ui/use-pack.ts';
import { CheckNow } from './CheckNow.tsx';
import { healthRows } from './health-rows.ts';

interface Stored {
  item: Item<unknown>;
  found: Found<unknown> | null;
}

/** What ran last, what is next, what is stored and allowed, and which versions these are. */
export function Health() {
  const [tick] = useItem(tickRecord);
  const [feed] = useItem(feedRecord);
  const [watch] = useItem(pageWatch);
  const others: Stored[] = [
    useStored(homePharmacy),
    useStored(otherSites),
    useStored(ownContacts),
    useStored(cards),
    useStored(reminders),
    useStored(shownNotices),
    useStored(sentLetters),
    useStored(homeWatch),
    useStored(takenPack),
    { item: feedRecord, found: feed },
    useStored(guidanceNews),
    { item: pageWatch, found: watch },
  ];
  const guidance = useGuidance();
  const pack = usePack();
  const mayFeed = useAllowed('feed');
  const mayPages = useAllowed('pages');
  const [facts, setFacts] = useState<Facts | 'refused' | null>(null);
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    readHealth().then(setFacts, (fault: unknown) => {
      setFacts('refused');
      setOutcome(`The browser did not say how it is: ${reasonOf(fault)}`);
    });
  }, [tick]);

  const check = async () => {
    setOutcome('Checking …');
    const reply = await sendCommand({ command: 'tick' });
    setOutcome(reply.kind === 'done' ? 'The background answered.' : `It failed: ${reply.reason}`);
  };
  const stored: Stored[] = [{ item: tickRecord, found: tick }, ...others];
  return (
    <>
      {stored.map(({ item, found }) => (
        <StorageNotice key={item.key} item={item} found={found} />
      ))}
      <dl class="nhsuk-summary-list">
        {healthRows({
          now: now(),
          tick,
          facts,
          guidance,
          pack,
          feed: feedSettings().urls.length ? stateOf(feed, mayFeed) : 'none',
          pages: stateOf(watch, mayPages),
          stored,
        }).map(({ name, value }) => (
          <div class="nhsuk-summary-list__row" key={name}>
            <dt class="nhsuk-summary-list__key">{name}</dt>
            <dd class="nhsuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="save">
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void check()}>
          Run a self-check now
        </button>
        <span role="status">{outcome}</span>
      </div>
      <CheckNow label="Check the guidance now" />
    </>
  );
}

function stateOf<T extends { isOn: boolean }>(found: Found<T> | null, isAllowed: boolean | null) {
  if (!found || isAllowed === null) return 'reading';
  return found.value.isOn && isAllowed ? found.value : 'off';
}

function useStored(item: Item<unknown>): Stored {
  return { item, found: useItem(item)[0] };
}
