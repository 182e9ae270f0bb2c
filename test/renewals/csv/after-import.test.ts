import { describe, expect, it } from 'vitest';
import { afterImport, leftOut, type ForList } from '../../../src/renewals/csv/after-import.ts';
import { mostPeople, type Person } from '../../../src/renewals/person.ts';
import { js, jsDraft } from './drive-csv.ts';

const km: Person = { ...js, id: 'aaaaaaaaaaaa', who: 'KM', choices: [] };
const rp = { ...jsDraft, who: 'RP' };
const all = ['certificate', 'helper', 'series', 'positions'] as const;
const forList = (rest: Partial<ForList>): ForList => ({ added: [], changed: [], parts: all, ...rest });

const ids = () => {
  let made = 0;
  return () => (++made).toString(16).padStart(12, '0');
};
const full = Array.from({ length: mostPeople }, (_, at) => ({
  ...km,
  id: `${at}`.padStart(12, '0'),
  who: `P${at}`,
}));

describe('the list after a file was read in', () => {
  it('has the new people at its end, each with an id of their own', () => {
    const after = afterImport([js], forList({ added: [rp, { ...rp, who: 'TU' }] }), ids());
    expect(after).toEqual([
      js,
      { ...rp, id: '000000000001', choices: [] },
      { ...rp, who: 'TU', id: '000000000002', choices: [] },
    ]);
  });

  it('has who changed in their place, with their id and what they decided', () => {
    const changes = {
      certificate: '2029-03-01',
      positions: [{ site: 'FA579', name: '' }],
      helper: 'none' as const,
      series: '09' as const,
    };
    const person = { ...jsDraft, ...changes };
    const after = afterImport([js, km], forList({ changed: [{ id: js.id, person }] }), ids());
    expect(after).toEqual([{ ...js, ...changes }, km]);
  });

  it('keeps the spelling of a name, and what the file left empty', () => {
    const person = { ...jsDraft, who: ' ｊｓ', certificate: null, positions: [], series: null };
    expect(afterImport([js, km], forList({ changed: [{ id: js.id, person }] }), ids())).toEqual([js, km]);
  });

  it('does not change the list that it was given', () => {
    const before = structuredClone([js, km]);
    const given = structuredClone(before);
    afterImport(
      given,
      forList({ added: [rp], changed: [{ id: js.id, person: { ...jsDraft, series: null } }] }),
      ids(),
    );
    expect(given).toEqual(before);
  });

  it('has somebody once whom another window added meanwhile', () => {
    const added = { ...rp, who: ' km ', series: '09' as const };
    expect(afterImport([js, km], forList({ added: [added] }), ids())).toEqual([js, { ...km, series: '09' }]);
  });

  it('keeps what another window changed meanwhile and the file has no column for', () => {
    const now = { ...js, positions: [], series: '05' as const };
    const person = { ...jsDraft, certificate: '2028-03-01' };
    const after = afterImport(
      [now],
      forList({ changed: [{ id: js.id, person }], parts: ['certificate'] }),
      ids(),
    );
    expect(after).toEqual([{ ...now, certificate: '2028-03-01' }]);
  });

  it('has somebody back whom another window took off meanwhile', () => {
    const after = afterImport([km], forList({ changed: [{ id: js.id, person: jsDraft }] }), ids());
    expect(after).toEqual([km, { ...jsDraft, id: '000000000001', choices: [] }]);
  });

  it('never has more people than are kept, and says who is left out', () => {
    const read = forList({
      added: [rp],
      changed: [{ id: 'x', person: { ...jsDraft, who: 'p7', series: '09' } }],
    });
    const after = afterImport(full, read, ids());
    expect(after).toHaveLength(mostPeople);
    expect(after[7]).toMatchObject({ who: 'P7', series: '09' });
    expect(leftOut(after, read)).toEqual(['RP']);
    expect(leftOut(afterImport(full.slice(1), read, ids()), read)).toEqual([]);
  });
});
