import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/renewals/csv/after-import.ts';
import { afterSaving } from '../../src/renewals/edit-person.ts';
import { cards, mostPeople, type Person } from '../../src/renewals/person.ts';
import type { Draft } from '../../src/renewals/read-person.ts';
import { person } from './examples.ts';

const choices: Person['choices'] = [{ clock: 'certificate 2028-06-01', kind: 'not ours', on: '2026-11-01' }];
const ab = person({ choices });
const cd = person({ id: '00000000000b', who: 'CD' });
const list = [ab, cd];
const newId = 'ffffffffffff';
const draft = (more: Partial<Draft> = {}): Draft => ({ ...draftOf(person({ who: 'EF' })), ...more });
const edited = (more: Partial<Draft>): Draft => ({ ...draftOf(ab), ...more });
const full = Array.from({ length: mostPeople }, (_, at) =>
  person({ id: `${at}`.padStart(12, '0'), who: `P${at}` }),
);

describe('a card that is added', () => {
  it('is last in the list, with its id and nothing decided', () => {
    expect(afterSaving(list, null, newId, draft())).toEqual([ab, cd, { ...draft(), id: newId, choices: [] }]);
  });

  it.each(['CD', 'cd', ' ｃd ', 'C\u200bD'])(
    'is refused where %j was added in another window meanwhile',
    (who) => {
      expect(() => afterSaving(list, null, newId, draft({ who }))).toThrow(/another window/);
    },
  );

  it('is refused where the list is full, and is the last that fits', () => {
    expect(() => afterSaving(full, null, newId, draft())).toThrow(String(mostPeople));
    expect(afterSaving(full.slice(1), null, newId, draft())).toHaveLength(mostPeople);
  });
});

describe('a card that is changed', () => {
  it('stays in its place, with its id and what was decided', () => {
    const after = afterSaving(list, ab, ab.id, edited({ certificate: '2029-01-01', helper: 'sponsor' }));
    expect(after).toEqual([{ ...ab, certificate: '2029-01-01', helper: 'sponsor' }, cd]);
    expect(cards.parse(after, 1)).toEqual(after);
  });

  it('leaves what another window changed meanwhile, where this one did not', () => {
    const meanwhile: Person = {
      ...ab,
      certificate: '2029-09-09',
      positions: [{ site: 'FA579', name: '', ends: null }],
      series: '09',
      choices: [],
    };
    const [after] = afterSaving([meanwhile, cd], ab, ab.id, edited({ helper: 'sponsor' }));
    expect(after).toEqual({ ...meanwhile, helper: 'sponsor' });
  });

  it('takes what this window changed, though another changed the same meanwhile', () => {
    const meanwhile = { ...ab, certificate: '2029-09-09', positions: [], series: '09' as const };
    const positions = [{ site: 'FA029', name: 'Lead', ends: '2027-01-01' }];
    const [after] = afterSaving([meanwhile, cd], ab, ab.id, edited({ positions, certificate: null }));
    expect(after).toEqual({ ...meanwhile, positions, certificate: null });
  });

  it('keeps what was decided in another window meanwhile', () => {
    const meanwhile = { ...ab, choices: [...choices, { ...choices[0]!, clock: 'national cis1 2027-02-28' }] };
    expect(afterSaving([meanwhile], ab, ab.id, edited({ who: 'AB 2' }))[0]!.choices).toEqual(
      meanwhile.choices,
    );
  });

  it('may have its own name written otherwise', () => {
    expect(afterSaving(list, ab, ab.id, edited({ who: 'ab' }))[0]!.who).toBe('ab');
  });

  it('is refused where somebody else took the name', () => {
    expect(() => afterSaving(list, ab, ab.id, edited({ who: 'cd' }))).toThrow(/cd .*another window/);
  });

  it('can be saved while the list is full', () => {
    const [first] = full;
    const after = afterSaving(full, first!, first!.id, { ...draftOf(first!), helper: 'sponsor' });
    expect(after).toHaveLength(mostPeople);
    expect(after[0]).toEqual({ ...first, helper: 'sponsor' });
  });

  it('comes back whole where another window took it off meanwhile', () => {
    expect(afterSaving([cd], ab, ab.id, edited({ helper: 'sponsor' }))).toEqual([
      cd,
      { ...ab, helper: 'sponsor', choices: [] },
    ]);
  });

  it('leaves the list it was given as it was', () => {
    const before = structuredClone(list);
    afterSaving(list, ab, ab.id, edited({ helper: 'sponsor' }));
    expect(list).toEqual(before);
  });
});
