import type { ComponentChildren } from 'preact';
import { isStale } from '../directory/age.ts';
import type { Directory } from '../directory/directory.ts';
import type { PackagedContact } from '../directory/registration-authorities.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { PackagedCard } from './PackagedCard.tsx';
import { RouteLine } from './RouteLine.tsx';

interface Props {
  directory: Directory;
  /** What we do not know, in a sentence. */
  children: ComponentChildren;
  /** Contacts too weak to rely on. */
  older?: PackagedContact[];
  /** Calendar date. */
  today: string;
  canChange: boolean;
  onOpen?: ((id: string) => void) | undefined;
}

/**
 * What to do where we hold no contact. Source: facts, RA directory, "What the product should do when
 * it has no fresh contact", 1 to 6.
 */
export function NoContact({ directory, children, older = [], today, canChange, onOpen }: Props) {
  const routes = directory.routes.filter(({ findsRa }) => findsRa);
  const isOld = routes.some(({ confirmed, source }) => isStale(confirmed ?? source.printed, today));
  return (
    <div class="contact" data-contact="none">
      <b>{children}</b>
      <ul class="routes">
        <li>
          Only locked, or not expired yet? You may not need one:{' '}
          <AnswerLink id="unlock" onOpen={onOpen}>
            unlock a card
          </AnswerLink>{' '}
          or{' '}
          <AnswerLink id="renew" onOpen={onOpen}>
            renew one in time
          </AnswerLink>{' '}
          without it.
        </li>
        <li>
          A colleague whose card works can{' '}
          <AnswerLink id="find-my-ra" onOpen={onOpen}>
            look it up in Care Identity Management
          </AnswerLink>
          .
        </li>
        {routes.map((route) => (
          <RouteLine key={route.id} route={route} />
        ))}
      </ul>
      {routes.length > 0 && (
        <p class="age">
          These pages tell you who it is. They issue no cards.
          {isOld && <strong> Check before you rely on them.</strong>}
        </p>
      )}
      {canChange && (
        <p class="more">
          <OptionsLink section="contacts">Add your own contact</OptionsLink>
        </p>
      )}
      {older.length > 0 && (
        <details class="older">
          <summary>Older contacts ({older.length})</summary>
          {older.map((contact) => (
            <PackagedCard key={contact.id} contact={contact} today={today} />
          ))}
        </details>
      )}
    </div>
  );
}
