import { useEffect, useState } from 'preact/hooks';
import { now } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { readHealth, type Health as Facts } from '../src/platform/health.ts';
import { reasonOf } from '../src/platform/reason.ts';
import { tickRecord } from '../src/platform/tick.ts';
import { cards } from '../src/renewals/person.ts';
import { reminders } from '../src/renewals/reminders.ts';
import { shownNotices } from '../src/renewals/shown.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { homeWatch } from '../src/settings/home-watch.ts';
import type { Item } from '../src/settings/item.ts';
import { otherSites } from '../src/settings/other-sites.ts';
import { ownContacts } from '../src/settings/own-contacts.ts';
import { sentLetters } from '../src/settings/sent-letters.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useGuidance } from '../src/ui/use-guidance.ts';
import { useItem } from '../src/ui/use-item.ts';
import { healthRows } from './health-rows.ts';

/** What ran last, what is next, what is stored and allowed, and which versions these are. */
export function Health() {
  const [tick] = useItem(tickRecord);
  const others = [
    useStored(homePharmacy),
    useStored(otherSites),
    useStored(ownContacts),
    useStored(cards),
    useStored(reminders),
    useStored(shownNotices),
    useStored(sentLetters),
    useStored(homeWatch),
  ];
  const guidance = useGuidance();
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
  const stored = [{ item: tickRecord, found: tick }, ...others];
  return (
    <>
      {stored.map(({ item, found }) => (
        <StorageNotice key={item.key} item={item} found={found} />
      ))}
      <dl class="nhsuk-summary-list">
        {healthRows({ now: now(), tick, facts, guidance, stored }).map(({ name, value }) => (
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
    </>
  );
}

function useStored(item: Item<unknown>) {
  return { item, found: useItem(item)[0] };
}
