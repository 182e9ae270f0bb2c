import type { Place } from '../src/pharmacy/place.ts';

/**
 * What to say of a code or postcode by its form alone, or null when nothing is odd. Nothing about
 * the country: that cannot be told from a code. Source: facts, ODS section 3.
 */
export function adviceOn(place: Place): string | null {
  switch (place.kind) {
    case 'empty':
    case 'pharmacy':
    case 'too-long':
      return null;
    case 'postcode':
      return 'That is a postcode. It is kept as it is; this version does not look up the pharmacy there.';
    case 'unlikely-pharmacy':
      return place.suggestion
        ? `No pharmacy code issued so far looks like ${place.text}. Did you mean ${place.suggestion}?`
        : `No pharmacy code issued so far looks like ${place.text}. Check it against the top of your NHSBSA payment schedule.`;
    case 'locum':
      return 'FFFFF is the national locum code, not a pharmacy. Enter the code of the pharmacy this PC is in.';
    case 'head-office':
      return `${place.text} looks like an owner’s (head office) code. A pharmacy’s own code has five characters and starts with F.`;
    case 'other-code':
      return `${place.text} has the form of a head office, site or ICB code. A pharmacy’s own code has five characters and starts with F.`;
    case 'half-postcode':
      return 'That looks like the first half of a postcode. Enter all of it, or the ODS code.';
    case 'unknown':
      return 'That looks neither like an ODS code (five characters starting with F, such as FWF76) nor like a postcode.';
  }
}
