import { findIcb, isInBeing } from '../directory/icbs.ts';
import { longDate } from '../directory/dates.ts';
import type { Directory } from '../directory/directory.ts';
import { areasOf } from '../directory/registration-authority.ts';
import { isClosedOn, type Site, type SiteRecord } from '../settings/site.ts';
import { AnswerLink } from './AnswerLink.tsx';

interface Props {
  /** Names the part of its board. */
  directory: Directory;
  site: Site;
  /** Calendar date. */
  today: string;
  onOpen?: ((id: string) => void) | undefined;
}

/** A pharmacy as it was looked up or entered: where it is, how it stands, its board, how we know and since when. */
export function PharmacyCard({ directory, site, today, onOpen }: Props) {
  const { record, place } = site;
  const standing = record && standingIn(record, today);
  return (
    <div class="contact pharmacy-card" data-pharmacy={record?.code ?? place}>
      {(record || place) && <b>{record?.name ?? place}</b>}
      {record && (
        <p class="hours">
          {[...record.address, record.postcode].filter(Boolean).join(', ')}
          {record.phone && <span class="whole"> · {record.phone}</span>}
        </p>
      )}
      {record && standing && (
        <p>
          ODS code {record.code} · <strong class={standing.isFine ? '' : 'due'}>{standing.words}</strong>
        </p>
      )}
      <Board {...{ directory, site, today }} />
      {record && record.country !== 'England' && (
        <p>
          <strong>{whereabouts[record.country]}</strong> Smartcard Desk covers England: no board and no
          contact here is for it.{' '}
          {record.country === 'Wales' && (
            <AnswerLink id="wales" onOpen={onOpen}>
              Pharmacies in Wales
            </AnswerLink>
          )}
        </p>
      )}
      <p class="age">{ageOf(site)}</p>
    </div>
  );
}

const whereabouts = {
  Wales: 'It is in Wales.',
  'Isle of Man': 'It is on the Isle of Man.',
  elsewhere: 'It is not in England.',
};

const hows = {
  contract: 'named in the pharmacy’s own record',
  area: 'by where its postcode lies; near a border the contract may be with another',
  manual: 'chosen by hand',
};

function Board({ directory, site, today }: Omit<Props, 'onOpen'>) {
  const { icb, area, how, record } = site;
  const board = findIcb(icb);
  if (!board) {
    const isToBe = !record || (record.country === 'England' && standingIn(record, today).isFine);
    return isToBe ? <p>Integrated care board: not known.</p> : null;
  }
  const part = areasOf(directory.contacts, board.code).find(({ id }) => id === area)?.name;
  return (
    <p>
      NHS {board.name} ICB{how && <span class="age"> ({hows[how]})</span>}
      {part && <span class="part">Part of it: {part}</span>}
      {!isInBeing(board, today) && board.validTo && (
        <strong class="due"> This board ended on {longDate(board.validTo)}: find the pharmacy again.</strong>
      )}
    </p>
  );
}

function standingIn(record: SiteRecord, today: string): { words: string; isFine: boolean } {
  const { closesOn, opensOn } = record;
  if (isClosedOn(record, today)) {
    return { words: closesOn ? `Closed on ${longDate(closesOn)}` : 'Closed', isFine: false };
  }
  if (closesOn) return { words: `Closes on ${longDate(closesOn)}`, isFine: false };
  if (opensOn && opensOn > today) return { words: `Opens on ${longDate(opensOn)}`, isFine: true };
  return { words: 'Code in use', isFine: true };
}

function ageOf({ record, foundOn, how }: Site): string {
  const on = foundOn ? ` on ${longDate(foundOn)}` : '';
  if (record) return `Source: NHS England’s public directory (ODS), looked up${on}.`;
  return how === 'area' ? `Source: postcodes.io, looked up${on}.` : `Entered by hand${on}. Not looked up.`;
}
