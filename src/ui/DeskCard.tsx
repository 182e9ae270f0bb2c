import type { Directory } from '../directory/directory.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import { deskNames, type Desk, type OwnContact, type OwnContacts } from '../settings/own-contacts.ts';
import type { Site } from '../settings/site.ts';
import type { OnArea } from './AreaChooser.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { OwnCard } from './OwnCard.tsx';
import { RegistrationAuthorityCard } from './RegistrationAuthorityCard.tsx';

/** Everything the pages know about whom to contact, and for which pharmacy. */
export interface Contacts {
  /** Those that come with the extension; empty where they could not be read. */
  directory: Directory;
  authority: RegistrationAuthority<OwnContact>;
  /** The team’s own contacts that are for this pharmacy. */
  own: OwnContacts;
  /** All of them: they are for the board of the home pharmacy. */
  ofHome: OwnContacts;
  /** The pharmacy somebody is in today; null when it could not be read. */
  site: Site | null;
  /** Every pharmacy that is kept, the home pharmacy first. */
  kept: readonly Site[];
  /** Whether that is the home pharmacy. */
  isHome: boolean;
  /** Whether the Registration Authority is that of a locum’s base area. */
  isBase: boolean;
  /** Keeps which part of the board the pharmacy is in. */
  onArea: OnArea;
}

interface Props {
  desk: Desk;
  contacts: Contacts;
  /** Head office is named elsewhere on the screen, so it is not put before the RA. */
  withoutHeadOffice?: boolean;
  /** Calendar date. */
  today: string;
  onOpen?: ((id: string) => void) | undefined;
}

/**
 * Whom a step says to contact. The team's own contact comes first; in a chain head office is asked
 * before the Registration Authority (source: facts 17.4).
 */
export function DeskCard({ desk, contacts, withoutHeadOffice = false, today, onOpen }: Props) {
  const { directory, authority, own, onArea } = contacts;
  if (desk !== 'registrationAuthority') {
    const contact = own[desk];
    return contact ? <OwnCard {...{ desk, contact, today }} /> : <NoneKept desk={desk} />;
  }
  return (
    <>
      {own.headOffice && !withoutHeadOffice && (
        <>
          <p class="first">In a chain? Ask head office first.</p>
          <OwnCard desk="headOffice" contact={own.headOffice} today={today} />
        </>
      )}
      <RegistrationAuthorityCard {...{ directory, authority, today, onArea, onOpen }} />
    </>
  );
}

function NoneKept({ desk }: { desk: Desk }) {
  return (
    <p class="none-kept" data-contact={`no-${desk}`}>
      <OptionsLink section="contacts">Keep the contact of your {deskNames[desk]} here</OptionsLink>
    </p>
  );
}
