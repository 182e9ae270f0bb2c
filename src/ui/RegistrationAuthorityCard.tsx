import type { ComponentChildren } from 'preact';
import { longDate } from '../directory/dates.ts';
import { nationalRoutes, type NationalRoute } from '../directory/national-routes.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { isStale } from '../directory/age.ts';
import { CopyButton } from './CopyButton.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { OutLink } from './OutLink.tsx';

interface Props {
  authority: RegistrationAuthority<OwnContact>;
  /** Calendar date, to tell how old a contact is. */
  today: string;
}

/** Whom to contact, with where each line comes from and how old it is; "we hold none" in plain words. */
export function RegistrationAuthorityCard({ authority, today }: Props) {
  switch (authority.kind) {
    case 'own':
      return <OwnCard contact={authority.contact} today={today} />;
    case 'none':
      return (
        <NoContact today={today}>We hold no confirmed contact for NHS {authority.icb.name} ICB.</NoContact>
      );
    case 'unset':
      return (
        <NoContact today={today}>
          We do not know your area yet. <OptionsLink section="home">Set your pharmacy</OptionsLink>
        </NoContact>
      );
  }
}

function OwnCard({ contact, today }: { contact: OwnContact; today: string }) {
  return (
    <div class="contact" data-contact="own-registration-authority">
      <b>{contact.name}</b>
      {contact.phones.map(({ number, purpose }, at) => (
        <Row key={at} value={number} purpose={purpose} />
      ))}
      {contact.email && <Row value={contact.email} />}
      {contact.hours && <p class="hours">{contact.hours}</p>}
      <p class="age">
        {isStale(contact.confirmedOn, today) && <CheckFirst />}
        Your own contact, confirmed by {contact.confirmedBy} on {longDate(contact.confirmedOn)}.
      </p>
      <p class="more">
        <OptionsLink section="contacts">Change</OptionsLink>
      </p>
    </div>
  );
}

function NoContact(props: { today: string; children: ComponentChildren }) {
  return (
    <div class="contact" data-contact="none">
      <b>{props.children}</b>
      <ul class="routes">
        {nationalRoutes.map((route) => (
          <RouteLine key={route.id} route={route} />
        ))}
      </ul>
      {nationalRoutes.some((route) => isStale(route.confirmed ?? route.source.printed, props.today)) && (
        <p class="age">
          <CheckFirst /> None of these issues or cancels cards.
        </p>
      )}
      <p class="more">
        <OptionsLink section="contacts">Add your own contact</OptionsLink>
      </p>
    </div>
  );
}

function RouteLine({ route }: { route: NationalRoute }) {
  const { publisher, printed } = route.source;
  return (
    <li data-contact={route.id}>
      <OutLink href={route.web}>{route.name}</OutLink>{' '}
      <span class="age">
        {publisher}, {printed ? longDate(printed) : 'undated'}
      </span>
      {route.email && <Row value={route.email} />}
    </li>
  );
}

function Row({ value, purpose }: { value: string; purpose?: string }) {
  return (
    <div class="row">
      <span class="value">
        {value} {purpose && <small>{purpose}</small>}
      </span>
      <CopyButton text={value} what={value} />
    </div>
  );
}

function CheckFirst() {
  return (
    <>
      <strong>Check before you rely on it.</strong>{' '}
    </>
  );
}
