import type { Person } from '../../src/renewals/person.ts';

/** Somebody with a card that is fine and one position; what is given differs. */
export function person(given: Partial<Person> = {}): Person {
  return {
    id: '00000000000a',
    who: 'AB',
    certificate: '2028-06-01',
    positions: [{ site: 'FWF76', name: '', ends: null }],
    helper: 'none',
    series: null,
    choices: [],
    ...given,
  };
}
