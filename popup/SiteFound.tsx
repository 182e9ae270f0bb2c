import { useState } from 'preact/hooks';
import { icbFromCode } from '../src/directory/icbs.ts';
import { noDirectory } from '../src/directory/directory.ts';
import { findRegistrationAuthority, hasParts } from '../src/directory/registration-authority.ts';
import { noContacts } from '../src/settings/own-contacts.ts';
import { isClosedOn, type Site } from '../src/settings/site.ts';
import { AlsoContact } from '../src/ui/AlsoContact.tsx';
import type { Contacts } from '../src/ui/DeskCard.tsx';
import { NoContact } from '../src/ui/NoContact.tsx';
import { PharmacyCard } from '../src/ui/PharmacyCard.tsx';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';

interface Props {
  site: Site;
  contacts: Contacts | null;
  /** Calendar date. */
  today: string;
  onOpen: (id: string) => void;
}

/** The pharmacy, and whom to contact for it while it is open and in England. */
export function SiteFound({ site, contacts, today, onOpen }: Props) {
  const { record } = site;
  const isServed = !record || (record.country === 'England' && !isClosedOn(record, today));
  return (
    <>
      <PharmacyCard directory={contacts?.directory ?? noDirectory} {...{ site, today, onOpen }} />
      {isServed && contacts && <WhomToContact {...{ site, contacts, today, onOpen }} />}
    </>
  );
}

/** The team's own contacts are for its own board, and part of one: for a shop elsewhere they would be wrong. */
function WhomToContact({ site, contacts, today, onOpen }: Props & { contacts: Contacts }) {
  const { directory } = contacts;
  const [area, setArea] = useState(site.area);
  const boardOf = (icb: string | null = null) => icbFromCode(icb, today)?.code ?? null;
  const icb = boardOf(site.icb);
  const [home] = contacts.kept;
  // Where the contacts could not be read nobody knows whether the board has parts.
  const mayHaveParts = (board: string) => directory === noDirectory || hasParts(directory.contacts, board);
  const isSamePart = (board: string) => !mayHaveParts(board) || (area !== null && home?.area === area);
  const isOurs = icb !== null && boardOf(home?.icb) === icb && isSamePart(icb);
  const own = isOurs ? contacts.ofHome : noContacts;
  const authority = findRegistrationAuthority(directory.contacts, icb, area, own.registrationAuthority);
  const onArea = (chosen: string) => {
    setArea(chosen);
    return Promise.resolve(null);
  };
  return (
    <>
      <h2>Its Registration Authority</h2>
      {authority.kind === 'unset' ? (
        <NoContact canChange={false} {...{ directory, today, onOpen }}>
          We do not know its board, and so not whom to contact.
        </NoContact>
      ) : (
        <RegistrationAuthorityCard canChange={false} {...{ directory, authority, today, onArea, onOpen }} />
      )}
      <AlsoContact {...{ directory, authority, own, today }} />
    </>
  );
}
