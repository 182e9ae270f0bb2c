import { findIcb, type Icb } from './icbs.ts';

/**
 * Whom to contact as the Registration Authority, surest first.
 * - `own`: the team's own contact, which always wins.
 * - `none`: the area is known and we hold no contact for it. A neighbour's is never offered instead.
 * - `unset`: nobody has said which area it is.
 * - `unread`: it may be set, and could not be read.
 */
export type RegistrationAuthority<Own> =
  | { kind: 'own'; contact: Own; icb: Icb | null }
  | { kind: 'none'; icb: Icb }
  | { kind: 'unset' }
  | { kind: 'unread' };

/** Source: facts, RA directory, "What the product should do when it has no fresh contact", 4 to 6. */
export function findRegistrationAuthority<Own>(
  icbCode: string | null,
  own: Own | null,
): RegistrationAuthority<Own> {
  const icb = findIcb(icbCode);
  if (own) return { kind: 'own', contact: own, icb };
  return icb ? { kind: 'none', icb } : { kind: 'unset' };
}
