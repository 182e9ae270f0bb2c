import { longDate } from '../directory/dates.ts';
import type { NationalRoute } from '../directory/national-routes.ts';
import { ContactRow } from './ContactRow.tsx';
import { OutLink } from './OutLink.tsx';

interface Props {
  route: NationalRoute;
  /** With what it is good for and its numbers, where there is room. */
  whole?: boolean;
}

/** A national place to turn to, with the publisher and date behind it. */
export function RouteLine({ route, whole = false }: Props) {
  const { publisher, printed } = route.source;
  return (
    <li data-contact={route.id}>
      <OutLink href={route.web}>{route.name}</OutLink>
      {whole && <p>{route.purpose}</p>}
      {whole && route.phone && <ContactRow value={route.phone} />}
      {whole && route.email && <ContactRow value={route.email} />}
      <span class="age">
        Source: {publisher}, {printed ? longDate(printed) : 'undated'}.
      </span>
    </li>
  );
}
