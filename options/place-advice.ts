import type { Place } from '../src/pharmacy/place.ts';

/**
 * What to say of a code or postcode by its form alone, or null when nothing is odd. Nothing about
 * the country: that cannot be told from a code. Source: facts, ODS section 3.
 */
export function adviceOn(place: Place): string | null {
  switch (place.kind) {
    case 'empty':
    case 'pharmacy':
    case 'postcode':
      return null;
    case 'too-long':
      return 'That is too long for an ODS code or a postcode.';
    case 'unlikely-pharmacy':
      return place.suggestion
        ? `No pharmacy code issued up to March 2025 looks like ${place.text}. Did you mean ${place.suggestion}?`
        : `No pharmacy code issued up to March 2025 looks like ${place.text}. Check it against the top of your NHSBSA payment schedule.`;
    case 'locum':
      return 'FFFFF is the national locum code, not a pharmacy. Enter the code of the pharmacy this PC is in. Are you a locum? You can set the area you are based in, below.';
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
