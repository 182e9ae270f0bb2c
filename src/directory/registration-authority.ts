import { findIcb, type Icb } from './icbs.ts';
import type { Area, PackagedContact } from './registration-authorities.ts';

/**
 * Whom to contact as the Registration Authority, surest first.
 * - `own`: the team's own contact, which always wins.
 * - `held`: one that we hold for exactly this area.
 * - `choose`: we hold contacts for parts of this board only, and nobody has said which part it is.
 * - `none`: the area is known and we hold no contact for it that can be trusted; `older` are those
 *   that stand behind "Older contacts". A neighbour's is never offered instead.
 * - `outside`: the pharmacy is not in England, and none of ours is for it.
 * - `unset`: nobody has said which board it is.
 * - `unread`: it may be set, and could not be read.
 */
export type RegistrationAuthority<Own> =
  | { kind: 'own'; contact: Own; icb: Icb | null }
  | { kind: 'held'; contact: PackagedContact; icb: Icb }
  | { kind: 'choose'; areas: Area[]; icb: Icb }
  | { kind: 'none'; older: PackagedContact[]; icb: Icb }
  | { kind: 'outside'; country: string }
  | { kind: 'unset' }
  | { kind: 'unread' };

/** What is kept as the area of somebody whose part of that board is not among ours. */
export function otherArea(icbCode: string): string {
  return `${icbCode}-not-listed`;
}

/**
 * @param contacts those that we hold, of every board
 * @param area id of the part of the board, its `otherArea`, or null when not chosen; that of another board counts as null
 * Source: facts, RA directory, "What the product should do when it has no fresh contact", 4 to 6.
 */
export function findRegistrationAuthority<Own>(
  contacts: readonly PackagedContact[],
  icbCode: string | null,
  area: string | null,
  own: Own | null,
): RegistrationAuthority<Own> {
  const icb = findIcb(icbCode);
  if (own) return { kind: 'own', contact: own, icb };
  if (!icb) return { kind: 'unset' };
  const areas = areasOf(contacts, icb.code);
  const chosen = areas.find(({ name }) => name === null) ?? areas.find(({ id }) => id === area);
  if (!chosen) {
    const hasToChoose = areas.length > 0 && area !== otherArea(icb.code);
    return hasToChoose ? { kind: 'choose', areas, icb } : { kind: 'none', older: [], icb };
  }
  const forArea = contacts.filter((contact) => contact.areas.includes(chosen));
  const held = forArea.find(isTrusted);
  return held ? { kind: 'held', contact: held, icb } : { kind: 'none', older: forArea, icb };
}

/** The parts of a board that we hold a contact for; one without a name is the whole board. */
export function areasOf(contacts: readonly PackagedContact[], icbCode: string | null): Area[] {
  return contacts.flatMap(({ areas }) => areas).filter(({ icb }) => icb === icbCode);
}

function isTrusted({ confidence, phones, emails }: PackagedContact): boolean {
  return confidence !== 'low' && phones.length + emails.length > 0;
}

/**
 * Id of the part of a board that a place lies in, by its sub-ICB location or local authority; its `otherArea`
 * where the place is certainly in none of them; or null where that cannot be told.
 */
export function areaOfPlace(
  contacts: readonly PackagedContact[],
  icbCode: string,
  { subIcb, district }: { subIcb: string | null; district: string | null },
): string | null {
  const parts = areasOf(contacts, icbCode).filter(({ name }) => name !== null);
  const part = parts.find(({ codes }) => codes.some((code) => code === subIcb || code === district));
  if (part) return part.id;
  const isElsewhere =
    parts.length > 0 && parts.every(({ isExact }) => isExact) && subIcb !== null && district !== null;
  return isElsewhere ? otherArea(icbCode) : null;
}

/** Whether we hold contacts for parts of a board only, so that the board alone does not tell whom to contact. */
export function hasParts(contacts: readonly PackagedContact[], icbCode: string): boolean {
  return areasOf(contacts, icbCode).some(({ name }) => name !== null);
}
