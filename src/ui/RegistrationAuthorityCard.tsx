import type { ComponentChildren } from 'preact';
import { isStale } from '../directory/age.ts';
import { longDate } from '../directory/dates.ts';
import { nationalRoutes } from '../directory/national-routes.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { ContactRow } from './ContactRow.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { RouteLine } from './RouteLine.tsx';

interface Props {
  authority: RegistrationAuthority<OwnContact>;
  /** Calendar date, to tell how old a contact is. */
  today: string;
  /** Leads to the form for an own contact; the page that holds that form says no. */
  canChange?: boolean;
}

/** Whom to contact, with where each line comes from and how old it is; "we hold none" in plain words. */
export function RegistrationAuthorityCard({ authority, today, canChange = true }: Props) {
  switch (authority.kind) {
    case 'own':
      return <OwnCard contact={authority.contact} {...{ today, canChange }} />;
    case 'none':
      return (
        <NoContact {...{ today, canChange }}>
          We hold no confirmed contact for NHS {authority.icb.name} ICB.
        </NoContact>
      );
    case 'unset':
      return (
        <NoContact {...{ today, canChange }}>
          We do not know your area yet. <OptionsLink section="home">Set your pharmacy</OptionsLink>
        </NoContact>
      );
    case 'unread':
      return <NoContact {...{ today, canChange }}>We could not read which area you are in.</NoContact>;
  }
}

type CardProps = Required<Pick<Props, 'today' | 'canChange'>>;

function OwnCard({ contact, today, canChange }: { contact: OwnContact } & CardProps) {
  return (
    <div class="contact" data-contact="own-registration-authority">
      <b>{contact.name}</b>
      {contact.phones.map(({ number, purpose }, at) => (
        <ContactRow key={at} value={number} purpose={purpose} />
      ))}
      {contact.email && <ContactRow value={contact.email} />}
      {contact.hours && <p class="hours">{contact.hours}</p>}
      <p class="age">
        {isStale(contact.confirmedOn, today) && <strong>Check before you rely on it. </strong>}
        Your own contact, confirmed by {contact.confirmedBy} on {longDate(contact.confirmedOn)}.
      </p>
      {canChange && (
        <p class="more">
          <OptionsLink section="contacts">Change</OptionsLink>
        </p>
      )}
    </div>
  );
}

function NoContact({ today, canChange, children }: { children: ComponentChildren } & CardProps) {
  const routes = nationalRoutes.filter(({ findsRa }) => findsRa);
  const isOld = routes.some(({ confirmed, source }) => isStale(confirmed ?? source.printed, today));
  return (
    <div class="contact" data-contact="none">
      <b>{children}</b>
      <p class="age">
        These pages tell you who it is. They issue no cards.
        {isOld && <strong> Check before you rely on it.</strong>}
      </p>
      <ul class="routes">
        {routes.map((route) => (
          <RouteLine key={route.id} route={route} />
        ))}
      </ul>
      {canChange && (
        <p class="more">
          <OptionsLink section="contacts">Add your own contact</OptionsLink>
        </p>
      )}
    </div>
  );
}
