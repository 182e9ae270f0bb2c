/** Every code ODS had issued to March 2025 fits. Source: facts, ODS section 3. */
const issued = /^F[ACDEFGHJ-NPQRTV-Y][0-9ACDEFGHJ-NPQRTV-Y][0-9]{2}$/;
const pharmacyShaped = /^F[A-Z0-9]{4}$/;
const headOffice = /^P[0-9A-Y]{2,4}$/;
/** Head offices, sites and integrated care boards since October 2020. */
const alternating = /^[A-Z][0-9][A-Z][0-9][A-Z]$/;
const postcode = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})$/;
/** Of areas such as Peterborough: head-office codes look the same, and are fewer. */
const outwardInP = /^P[AEHLOR][0-9][A-Z0-9]?$/;
const outwardCode = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;

/** The longest text that is kept: no code or postcode comes near it. */
export const longestPlace = 40;
/** More is not looked at. */
const mostTyped = 1000;

/**
 * What somebody typed for "ODS code or postcode", judged by its form alone.
 * `text` is the normalised form: upper case, a code without spaces, a postcode with one.
 * The country is never read out of a code: Welsh and Manx pharmacies have F-codes too.
 */
export type Place =
  | { kind: 'empty'; text: '' }
  | { kind: 'pharmacy'; text: string }
  | { kind: 'unlikely-pharmacy'; text: string; suggestion: string | null }
  | { kind: 'locum'; text: 'FFFFF' }
  | { kind: 'head-office'; text: string }
  | { kind: 'other-code'; text: string }
  | { kind: 'postcode'; text: string }
  | { kind: 'half-postcode'; text: string }
  | { kind: 'unknown'; text: string }
  | { kind: 'too-long'; text: string };

/** What can be looked up. */
export type Askable = Extract<Place, { kind: 'pharmacy' | 'unlikely-pharmacy' | 'other-code' | 'postcode' }>;

/** Whether its form says that it can be looked up. */
export function isAskable(place: Place): place is Askable {
  return ['pharmacy', 'unlikely-pharmacy', 'other-code', 'postcode'].includes(place.kind);
}

/** What was probably meant: the likely code where a letter stands for a digit, else the place itself. */
export function likely(place: Askable): Askable {
  return place.kind === 'unlikely-pharmacy' && place.suggestion
    ? { kind: 'pharmacy', text: place.suggestion }
    : place;
}

/** Reads a code or postcode as people type them. It asks nobody whether it exists. */
export function parsePlace(typed: string): Place {
  // Before it is normalised: a long run of accents would take minutes.
  const bare = typed.trim();
  if (bare.length > mostTyped) return { kind: 'too-long', text: bare };
  const words = bare.normalize('NFKC').trim();
  if (words.length > longestPlace) return { kind: 'too-long', text: words };
  const text = words.toUpperCase().replace(/[\s\p{Pd}]+/gu, '');
  if (text === '') return { kind: 'empty', text: '' };
  if (text === 'FFFFF') return { kind: 'locum', text };
  if (issued.test(text)) return { kind: 'pharmacy', text };
  if (pharmacyShaped.test(text)) {
    return { kind: 'unlikely-pharmacy', text, suggestion: suggestCode(text) };
  }
  const halves = postcode.exec(text);
  if (halves) return { kind: 'postcode', text: `${halves[1]} ${halves[2]}` };
  if (alternating.test(text)) return { kind: 'other-code', text };
  if (outwardInP.test(text)) return { kind: 'half-postcode', text };
  if (headOffice.test(text)) return { kind: 'head-office', text };
  if (outwardCode.test(text)) return { kind: 'half-postcode', text };
  return { kind: 'unknown', text: words };
}

const mistakenFor: Record<string, string> = { O: '0', I: '1', S: '5', B: '8', Z: '2' };

/** The code that was probably meant where a never-issued letter stands for a digit (`FAO02` → `FA002`). */
function suggestCode(text: string): string | null {
  const tail = text.slice(2).replace(/[OISBZ]/g, (letter) => mistakenFor[letter] ?? letter);
  const suggestion = text.slice(0, 2) + tail;
  return issued.test(suggestion) ? suggestion : null;
}
