import { nationalRoutes } from '../src/directory/national-routes.ts';
import { today } from '../src/platform/clock.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { desks, ownContacts } from '../src/settings/own-contacts.ts';
import { authorityFrom } from '../src/ui/authority-from.ts';
import { chooseArea } from '../src/ui/choose-area.ts';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';
import { RouteLine } from '../src/ui/RouteLine.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useItem } from '../src/ui/use-item.ts';
import { OwnContactSection } from './OwnContactSection.tsx';

/** Whom the popup names now, and the team's own contacts, which come first once they are saved. */
export function Contacts() {
  const [home] = useItem(homePharmacy);
  const [own] = useItem(ownContacts);
  if (!home || !own) return <p>Reading what is saved …</p>;
  return (
    <>
      <StorageNotice item={ownContacts} found={own} />
      <h2>Registration Authority, as the popup shows it</h2>
      <RegistrationAuthorityCard
        authority={authorityFrom(home, own)}
        today={today()}
        onArea={chooseArea}
        canChange={false}
      />
      <h2>Your own contacts</h2>
      <p>
        Contacts that your team knows to work. They come first in the popup and wherever an answer names them.
      </p>
      {desks.map((desk) => (
        <OwnContactSection key={desk} desk={desk} />
      ))}
      <h2>National places to turn to</h2>
      <p>
        None of these is a Registration Authority, and none issues cards. Nobody has confirmed them on the
        live pages yet: check before you rely on them.
      </p>
      <ul class="routes">
        {nationalRoutes.map((route) => (
          <RouteLine key={route.id} route={route} whole />
        ))}
      </ul>
    </>
  );
}
