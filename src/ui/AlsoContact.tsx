import type { Directory } from '../directory/directory.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact, OwnContacts } from '../settings/own-contacts.ts';
import { OwnCard } from './OwnCard.tsx';
import { RouteLine } from './RouteLine.tsx';

interface Props {
  directory: Directory;
  authority: RegistrationAuthority<OwnContact>;
  own: OwnContacts;
  /** Calendar date. */
  today: string;
}

/** Whom else to turn to: the board by name, for we hold no number of one, and the LPC. Source: facts 15. */
export function AlsoContact({ directory, authority, own, today }: Props) {
  if (authority.kind !== 'own' && authority.kind !== 'held') return null; // the way to them is in that card
  const board = authority.icb;
  const finder = directory.routes.find(({ id }) => id === 'national-lpc-finder');
  return (
    <div class="also">
      <h3>If the Registration Authority does not help</h3>
      {own.lpc ? (
        <OwnCard desk="lpc" contact={own.lpc} today={today} />
      ) : (
        finder && (
          <ul class="routes">
            <RouteLine route={finder} />
          </ul>
        )
      )}
      {board && (
        <p class="age">
          Then the pharmacy contract team of NHS {board.name} ICB. We hold no number or address for it.
        </p>
      )}
    </div>
  );
}
