import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { afterLater, afterLeft, afterNotOurs, afterRenewed } from '../../src/renewals/choices.ts';
import { clocksOf, type Clock } from '../../src/renewals/clocks.ts';
import { cards, mostPeople, type Person } from '../../src/renewals/person.ts';
import { undoDecided, undoLeft, undoRenewed } from '../../src/renewals/undo.ts';
import { person } from './examples.ts';

const today = '2026-11-23';
const renewedTo = '2029-11-20';
const desk = { site: 'FWF76', name: '', ends: '2026-12-10' };
const lead = { site: 'FWF76', name: 'Lead', ends: '2026-12-10' };
const ab = person({
  certificate: '2026-12-05',
  positions: [desk, lead],
  choices: [
    { clock: 'certificate 2026-12-05', kind: 'later', on: '2026-11-01', until: '2026-11-20' },
    { clock: 'position FWF76 2026-12-10', kind: 'not ours', on: '2026-11-01' },
  ],
});
const cd = person({ id: '00000000000b', who: 'CD' });
const list = [ab, cd];
const [certificate, position] = clocksOf(ab, [], today) as [Clock, Clock];

const block: NationalDate = {
  id: 'series-4',
  title: 'Cards of series 04 blocked',
  on: '2026-04-01',
  touches: ['series 04'],
  ahead: 'To come.',
  today: 'Today.',
  past: 'Blocked.',
  action: 'Ask.',
  who: ['RA agent or manager'],
  caution: 'None.',
  answer: 'series-4-5-6',
  sources: ['N1'],
  grade: 'HIGH',
  until: null,
};
const blocked = person({ certificate: '2027-06-01', series: '04', positions: [desk] });
const blocking = clocksOf(blocked, [block], today).find(({ kind }) => kind === 'national')!;

/** Everything but the order of what was decided, which says nothing. */
const sorted = (people: Person[]) =>
  people.map((each) => ({
    ...each,
    choices: each.choices.toSorted((one, other) => (one.clock < other.clock ? -1 : 1)),
  }));
/** The list after another window changed the first person of it. */
const meanwhile = ([first, ...rest]: Person[], change: Partial<Person>): Person[] => [
  { ...first!, ...change },
  ...rest,
];
const newcomer = person({ id: '00000000000c', who: 'EF' });

describe('a renewal that is taken back', () => {
  it.each([
    ['of a card', [ab, cd], certificate],
    ['of a position', [ab, cd], position],
    ['of a blocked card', [blocked, cd], blocking],
  ])('%s is as if nothing had been done, with what was decided of the old date', (_what, before, clock) => {
    const [was] = before as [Person, Person];
    const renewed = afterRenewed(before, was.id, clock, renewedTo);
    expect(renewed).not.toEqual(before);
    const back = undoRenewed(was, clock, renewedTo)(renewed);
    expect(sorted(back)).toEqual(sorted(before));
    expect(cards.parse(back, 1)).toEqual(back);
  });

  it.each([
    ['of a card', certificate],
    ['of a position', position],
  ])('%s leaves what another window changed meanwhile', (_what, clock) => {
    const changes: Partial<Person> = {
      who: 'AB 2',
      helper: 'sponsor',
      choices: [{ clock: 'national cis1 2027-02-28', kind: 'not ours', on: today }],
    };
    const renewed = afterRenewed(list, ab.id, clock, renewedTo);
    const back = undoRenewed(ab, clock, renewedTo)([...meanwhile(renewed, changes), newcomer]);
    const kept = ab.choices.filter((each) => each.clock === clock.key);
    const expected = { ...ab, ...changes, choices: [...changes.choices!, ...kept] };
    expect(sorted(back)).toEqual(sorted([expected, cd, newcomer]));
  });

  it('of a card leaves the positions, and of a position the card', () => {
    const positions = [lead, { site: 'FA029', name: '' }];
    const cardRenewed = meanwhile(afterRenewed(list, ab.id, certificate, renewedTo), { positions });
    expect(undoRenewed(ab, certificate, renewedTo)(cardRenewed)[0]).toMatchObject({
      certificate: ab.certificate,
      positions,
    });
    const moved = afterRenewed(list, ab.id, position, renewedTo);
    const later = meanwhile(moved, {
      certificate: '2029-09-09',
      positions: [...moved[0]!.positions, { site: 'FA029', name: '' }],
    });
    expect(undoRenewed(ab, position, renewedTo)(later)[0]).toMatchObject({
      certificate: '2029-09-09',
      positions: [desk, lead, { site: 'FA029', name: '' }],
    });
  });

  it('of a card leaves the series that another window has entered meanwhile', () => {
    const renewed = meanwhile(afterRenewed(list, ab.id, certificate, renewedTo), { series: '09' });
    expect(undoRenewed(ab, certificate, renewedTo)(renewed)[0]).toMatchObject({
      certificate: ab.certificate,
      series: '09',
    });
  });

  it('leaves a date that another window put in its place', () => {
    const renewed = afterRenewed(list, ab.id, certificate, renewedTo);
    const other = meanwhile(renewed, { certificate: '2029-09-09', series: '09' });
    expect(undoRenewed(ab, certificate, renewedTo)(other)).toEqual(other);
    const moved = afterRenewed(list, ab.id, position, renewedTo);
    const positions = [{ ...desk, ends: '2028-08-08' }, lead];
    expect(undoRenewed(ab, position, renewedTo)(meanwhile(moved, { positions }))[0]!.positions).toEqual(
      positions,
    );
  });

  it('leaves a position that another window took off', () => {
    const moved = meanwhile(afterRenewed(list, ab.id, position, renewedTo), { positions: [lead] });
    expect(undoRenewed(ab, position, renewedTo)(moved)[0]!.positions).toEqual([lead]);
  });

  it('brings back both of two positions that came to be one', () => {
    const twin = { ...desk, ends: renewedTo };
    const both = { ...ab, positions: [desk, lead, twin] };
    const renewed = afterRenewed([both, cd], ab.id, position, renewedTo);
    expect(renewed[0]!.positions).toHaveLength(2);
    const [back] = undoRenewed(both, position, renewedTo)(renewed);
    expect(back!.positions).toHaveLength(3);
    expect(back!.positions).toEqual(expect.arrayContaining(both.positions));
  });

  it('does not bring back who left meanwhile', () => {
    for (const clock of [certificate, position]) {
      const renewed = afterRenewed(list, ab.id, clock, renewedTo);
      expect(undoRenewed(ab, clock, renewedTo)(afterLeft(renewed, ab.id))).toEqual([cd]);
    }
  });

  it('leaves the list it was given as it was', () => {
    const renewed = afterRenewed(list, ab.id, position, renewedTo);
    const given = structuredClone(renewed);
    undoRenewed(ab, position, renewedTo)(given);
    expect(given).toEqual(renewed);
  });
});

describe('a decision that is taken back', () => {
  const decided = (people: Person[]) =>
    afterNotOurs(afterLater(people, ab.id, certificate, 3, today), cd.id, certificate, today);

  it('is as if it had not been made, with the one before it, of everybody whom it was about', () => {
    expect(sorted(undoDecided(list, certificate)(decided(list)))).toEqual(sorted(list));
  });

  it('is taken back of those alone whom it was about', () => {
    const after = decided(list);
    const [one, other] = undoDecided([ab], certificate)(after);
    expect(sorted([one!])).toEqual(sorted([ab]));
    expect(other).toEqual(after[1]);
  });

  it('leaves what another window changed and decided meanwhile', () => {
    const changes: Partial<Person> = {
      who: 'AB 2',
      certificate: '2029-09-09',
      helper: 'sponsor',
      positions: [],
    };
    const after = afterNotOurs(meanwhile(decided(list), changes), ab.id, blocking, today);
    const [one] = undoDecided(list, certificate)([...after, newcomer]);
    expect(sorted([one!])).toEqual(
      sorted([
        { ...ab, ...changes, choices: [...ab.choices, { clock: blocking.key, kind: 'not ours', on: today }] },
      ]),
    );
  });

  it('does not bring back who left meanwhile', () => {
    expect(undoDecided(list, certificate)(afterLeft(decided(list), cd.id)).map(({ who }) => who)).toEqual([
      'AB',
    ]);
  });

  it('leaves a list that can be read back, and the one it was given as it was', () => {
    const after = decided(list);
    const given = structuredClone(after);
    const back = undoDecided(list, certificate)(given);
    expect(given).toEqual(after);
    expect(cards.parse(back, 1)).toEqual(back);
  });
});

describe('somebody who left and is brought back', () => {
  const back = undoLeft(ab);

  it('comes whole, at the end of the list', () => {
    expect(back([cd])).toEqual([cd, ab]);
    expect(back([])).toEqual([ab]);
  });

  it('is not there twice, and stays as another window changed them', () => {
    const there = [{ ...ab, who: 'AB 2', certificate: null }, cd];
    expect(back(there)).toEqual(there);
  });

  it.each(['AB', 'ab', ' ａb ', 'A\u200bB'])('is refused while somebody else is called %j', (who) => {
    expect(() => back([{ ...cd, who }])).toThrow(/^Somebody else is called AB now$/);
  });

  it('is refused where the list is full, and is the last that fits', () => {
    const full = Array.from({ length: mostPeople }, (_, at) =>
      person({ id: `${at}`.padStart(12, 'f'), who: `P${at}` }),
    );
    expect(() => back(full)).toThrow(/^The list is full$/);
    expect(back(full.slice(1))).toHaveLength(mostPeople);
    const [first, ...rest] = full;
    expect(undoLeft(first!)(rest).at(-1)).toEqual(first);
    expect(undoLeft(first!)(full)).toEqual(full);
  });
});
