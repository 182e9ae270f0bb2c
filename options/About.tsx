import table from '../src/directory/icbs.json';
import { longDate } from '../src/directory/dates.ts';
import { OutLink } from '../src/ui/OutLink.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';

const permissions = [
  { name: 'storage', why: 'to keep your pharmacy, your contacts and where you were in the popup' },
  { name: 'alarms', why: 'to wake the background every half hour' },
  { name: 'notifications', why: 'to remind you of renewals; nothing is shown yet' },
];

/** What this is and is not, what it may do and why, and what it is made from. */
export function About() {
  return (
    <>
      <p>
        Smartcard Desk gives community pharmacy teams in England answers and contacts for smartcards. It is
        not an NHS product, and not the retired NHS Chrome extension. It never touches a sign-in page or a
        card reader.
      </p>
      <h2>What is kept, and where</h2>
      <WhatIsKept />
      <h2>Permissions, and why</h2>
      <ul>
        {permissions.map(({ name, why }) => (
          <li key={name}>
            <b>{name}</b> {why}
          </li>
        ))}
      </ul>
      <p>It asks for no website.</p>
      <h2>Sources</h2>
      <p>
        Each answer names its sources, with their dates. All were read as stored copies; nobody has confirmed
        the answers on the live pages yet. The list of integrated care boards comes from{' '}
        <OutLink href={table.source.url}>{table.source.title}</OutLink>, seen {longDate(table.source.seen)},
        and holds from {longDate(table.validFrom)}. More boards may merge on 1 April 2027.
      </p>
      <h2>Licences</h2>
      <p>
        Smartcard Desk is free software under the MIT licence. <OutLink href="licences.txt">Licences</OutLink>{' '}
        of the parts it is made from.
      </p>
    </>
  );
}
