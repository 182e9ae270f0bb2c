import { Fragment } from 'preact';
import { icbSources } from '../src/directory/icbs.ts';
import { longDate } from '../src/directory/dates.ts';
import { feedSettings } from '../src/platform/feed-settings.ts';
import { OutLink } from '../src/ui/OutLink.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';

const permissions = [
  {
    name: 'storage',
    why: 'to keep your pharmacy, your contacts, your cards and where you were in the popup',
  },
  {
    name: 'alarms',
    why: 'to wake itself every half hour, see that it still works, look at what is due, and make the checks that you turned on',
  },
  {
    name: 'notifications',
    why: 'to remind you before a card or a position runs out, and to tell you what the weekly check found and what changed in the guidance',
  },
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
      <p>
        It may ask for websites, each when you press the button beside it: the first two for look-ups and the
        weekly check (in Firefox also for “Find pharmacy”), the others under Guidance.
      </p>
      <ul>
        <li>
          <b>directory.spineservices.nhs.uk</b> NHS England’s public directory: gets the ODS code or postcode
          that you look up, and once a week the code of your pharmacy if you turn that on
        </li>
        <li>
          <b>api.postcodes.io</b> gets a postcode where the directory does not settle the area
        </li>
        <li>
          <b>cpe.org.uk</b> Community Pharmacy England: is asked daily for its own pages that the answers
          cite, and gets nothing of yours
        </li>
        <li>
          <b>digital.nhs.uk</b> NHS England: the same for its pages
        </li>
        {feedSettings().urls.map((url) => (
          <li key={url}>
            <b>{new URL(url).hostname}</b> is asked daily for updated guidance, and gets nothing of yours
          </li>
        ))}
      </ul>
      <p>
        None gets a cookie or your name. Like any website, they see this PC’s internet address. Everything but
        those checks and look-ups works without them. To stop everything, turn look-ups off under Home
        pharmacy, and the checks under Guidance.
      </p>
      <h2>Sources</h2>
      <p>
        Each answer names its sources, with their dates. All were read as stored copies; nobody has confirmed
        the answers on the live pages yet.
      </p>
      <p>
        The integrated care boards and the sub-ICB locations in them come from{' '}
        {icbSources.map(({ title, url, seen }, at) => (
          <Fragment key={title}>
            {at > 0 && ' and '}
            {url ? <OutLink href={url}>{title}</OutLink> : title} (seen {longDate(seen)})
          </Fragment>
        ))}
        . The table holds from 1 April 2026; more boards may merge on 1 April 2027.
      </p>
      <p>
        A pharmacy that you look up comes from NHS England’s public directory, the Organisation Data Service
        (ODS): contains information from NHS England, licensed under the Open Government Licence v3.0. Source
        of the ONS codes: Office for National Statistics licensed under the Open Government Licence v.3.0.
        Where a postcode lies comes from postcodes.io, which uses Ordnance Survey open data.
      </p>
      <h2>Licences</h2>
      <p>
        Smartcard Desk is free software under the MIT licence. <OutLink href="licences.txt">Licences</OutLink>{' '}
        of the parts it is made from.
      </p>
    </>
  );
}
