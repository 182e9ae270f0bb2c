import type { ComponentChildren } from 'preact';
import { OutLink } from './OutLink.tsx';

/** Leads to a section of options: in place on the options page itself, in a tab from anywhere else. */
export function OptionsLink({ section, children }: { section: string; children: ComponentChildren }) {
  return globalThis.location?.pathname.endsWith('/options.html') ? (
    <a href={`#${section}`}>{children}</a>
  ) : (
    <OutLink href={`options.html#${section}`}>{children}</OutLink>
  );
}
