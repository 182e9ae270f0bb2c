import type { Askable } from '../src/pharmacy/place.ts';

/** What a code or postcode is by its form alone. */
export function nameOfPlace(place: Askable): string {
  const { kind, text } = place;
  switch (kind) {
    case 'postcode':
      return `${text} has the form of a postcode.`;
    case 'other-code':
      return `${text} has the form of an organisation’s code.`;
    case 'pharmacy':
      return `${text} has the form of a pharmacy’s ODS code.`;
    case 'unlikely-pharmacy':
      return `${text} is nearly a pharmacy’s ODS code. Did you mean ${place.suggestion}?`;
  }
}
