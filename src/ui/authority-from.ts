import { icbFromCode } from '../directory/icbs.ts';
import {
  findRegistrationAuthority,
  type RegistrationAuthority,
} from '../directory/registration-authority.ts';
import type { PackagedContact } from '../directory/registration-authorities.ts';
import type { Found } from '../platform/items.ts';
import { siteHere, type OtherSites } from '../settings/other-sites.ts';
import type { OwnContact, OwnContacts } from '../settings/own-contacts.ts';
import type { Site } from '../settings/site.ts';

/** What was read of where somebody works and whom they know. */
export interface Known {
  home: Found<Site>;
  others: Found<OtherSites>;
  own: Found<OwnContacts>;
}

/**
 * Whom to contact, from what was read: a locum's base area counts before the site they are in (source:
 * facts 6.10). An area that could not be read is not an area that is not set.
 * @param today calendar date
 */
export function authorityFrom(
  packaged: readonly PackagedContact[],
  { home, others, own }: Known,
  today: string,
): RegistrationAuthority<OwnContact> {
  const contact = isOwnArea({ home, others }, today) ? own.value.registrationAuthority : null;
  if (!contact && !(isKnown(home) && isKnown(others))) return { kind: 'unread' };
  const { base } = others.value;
  const site = siteHere(home.value, others.value, today);
  const country = site.record?.country ?? 'England';
  if (!contact && !base && country !== 'England') return { kind: 'outside', country };
  const { icb, area } = base ?? site;
  return findRegistrationAuthority(packaged, icbFromCode(icb, today)?.code ?? null, area, contact);
}

/**
 * Whether somebody is where the team's own contacts are for: the board of the home pharmacy. At a site of another
 * board they would be the wrong ones; a locum with a base keeps their own. @param today calendar date
 */
export function isOwnArea({ home, others }: Pick<Known, 'home' | 'others'>, today: string): boolean {
  if (others.value.base) return true;
  const boardOf = ({ icb }: { icb: string | null }) => icbFromCode(icb, today)?.code ?? null;
  const homeBoard = boardOf(home.value);
  const board = boardOf(siteHere(home.value, others.value, today));
  return homeBoard === null || board === null || board === homeBoard;
}

/** Whether the value is what the owner saved, or that nothing was saved. */
export function isKnown({ kind }: Found<unknown>): boolean {
  return kind !== 'unreadable' && kind !== 'newer';
}
