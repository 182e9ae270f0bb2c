import type { Directory } from '../src/directory/directory.ts';
import { today } from '../src/platform/clock.ts';
import { desks } from '../src/settings/own-contacts.ts';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';
import { RouteLine } from '../src/ui/RouteLine.tsx';
import { useContacts } from '../src/ui/use-contacts.tsx';
import { OwnContactSection } from './OwnContactSection.tsx';

/** Whom the popup names now, and the team's own contacts, which come first once they are saved. */
export function Contacts() {
  const { contacts, notices } = useContacts();
  if (!contacts) return <p>Reading what is saved …</p>;
  return (
    <>
      {notices}
      <h2>Registration Authority, as the popup shows it</h2>
      <RegistrationAuthorityCard
        directory={contacts.directory}
        authority={contacts.authority}
        today={today()}
        onArea={contacts.onArea}
        canChange={false}
      />
      <h2>Your own contacts</h2>
      <p>
        Contacts that your team knows to work. They come first in the popup and wherever an answer names them.
      </p>
      {desks.map((desk) => (
        <OwnContactSection key={desk} desk={desk} />
      ))}
      {contacts.directory.routes.length > 0 && <NationalPlaces routes={contacts.directory.routes} />}
    </>
  );
}

function NationalPlaces({ routes }: Pick<Directory, 'routes'>) {
  return (
    <>
      <h2>National places to turn to</h2>
      <p>
        None of these is a Registration Authority, and none issues cards. Nobody has confirmed them on the
        live pages yet: check before you rely on them.
      </p>
      <ul class="routes">
        {routes.map((route) => (
          <RouteLine key={route.id} route={route} whole />
        ))}
      </ul>
    </>
  );
}
