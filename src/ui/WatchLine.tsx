import { findingAbout, sayFinding } from '../pharmacy/watch-words.ts';
import type { HomeWatch } from '../settings/home-watch.ts';
import type { Site } from '../settings/site.ts';
import { OptionsLink } from './OptionsLink.tsx';

interface Props {
  watch: HomeWatch;
  /** The home pharmacy. */
  site: Site;
  /** Calendar date. */
  today: string;
}

/** What the weekly check found about the home pharmacy's code, in a line; nothing where there is nothing. */
export function WatchLine({ watch, site, today }: Props) {
  const finding = findingAbout(watch, site, today);
  if (!finding) return null;
  return (
    <p class="note warning" data-watch={finding.kind}>
      {sayFinding(site.place, finding, site)} <OptionsLink section="home">See what to do</OptionsLink>
    </p>
  );
}
