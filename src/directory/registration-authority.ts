import { findIcb, type Icb } from './icbs.ts';

/**
 * Whom to contact as the Registration Authority, surest first.
 * - `own`: the team's own contact, which always wins.
 * - `none`: the area is known and we hold no contact for it. A neighbour's is never offered instead.
 * - `unset`: the area is not known.
 */
export type RegistrationAuthority<Own> =
  { kind: 'own'; contact: Own; icb: Icb | null } | { kind: 'none'; icb: Icb } | { kind: 'unset' };

/** Source: facts, RA directory, "What the product should do when it has no fresh contact", 4 to 6. */
export function findRegistrationAuthority<Own>(
  icbCode: string | null,
  own: Own | null,
): RegistrationAuthority<Own> {
  const icb = findIcb(icbCode);
  if (own) return { kind: 'own', contact: own, icb };
  return icb ? { kind: 'none', icb } : { kind: 'unset' };
}
