import type { ComponentChildren } from 'preact';
import { noDirectory } from '../directory/directory.ts';
import { today } from '../platform/clock.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { homeWatch } from '../settings/home-watch.ts';
import { otherSites, siteHere } from '../settings/other-sites.ts';
import { ownContacts } from '../settings/own-contacts.ts';
import { authorityFrom, isKnown, isOwnArea } from './authority-from.ts';
import { chooseArea } from './choose-area.ts';
import type { Contacts } from './DeskCard.tsx';
import { DirectoryNotice } from './DirectoryNotice.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { WatchLine } from './WatchLine.tsx';
import { useDirectory } from './use-guidance.ts';
import { useItem } from './use-item.ts';

/** Whom to contact and for which pharmacy, kept up to date; null until storage and the packaged contacts were read. */
export function useContacts(): { contacts: Contacts | null; notices: ComponentChildren } {
  const [home] = useItem(homePharmacy);
  const [others] = useItem(otherSites);
  const [own] = useItem(ownContacts);
  const [watch] = useItem(homeWatch);
  const packaged = useDirectory();
  const notices = (
    <>
      {watch && home && isKnown(home) && <WatchLine watch={watch.value} site={home.value} today={today()} />}
      <DirectoryNotice found={packaged} />
      <StorageNotice item={homePharmacy} found={home} />
      <StorageNotice item={otherSites} found={others} />
      <StorageNotice item={ownContacts} found={own} />
    </>
  );
  if (!home || !others || !own || packaged.kind === 'loading') return { contacts: null, notices };
  const directory = packaged.kind === 'loaded' ? packaged.directory : noDirectory;
  const site = siteHere(home.value, others.value, today());
  const isHome = site === home.value;
  const contacts: Contacts = {
    directory,
    authority: authorityFrom(directory.contacts, { home, others, own }, today()),
    own: isOwnArea({ home, others }, today())
      ? own.value
      : { ...own.value, registrationAuthority: null, lpc: null },
    site: isKnown(home) ? site : null,
    ofHome: own.value,
    kept: [home.value, ...others.value.sites.map((each) => each.site)],
    isHome,
    isBase: others.value.base !== null,
    onArea: (area) => chooseArea(area, others.value, site, isHome),
  };
  return { contacts, notices };
}
