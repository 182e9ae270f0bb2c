import { describe, expect, it } from 'vitest';
import {
  cards,
  hasUnknownDate,
  mostPeople,
  mostPositions,
  sameWho,
  type Person,
} from '../../src/renewals/person.ts';

/** As version 1 wrote it. */
const released1 = [
  {
    id: 'a1b2c3d4e5f6',
    who: 'JS',
    certificate: '2027-03-01',
    positions: [
      { site: 'FWF76', name: 'Dispenser', ends: '2028-02-29' },
      { site: 'FFFFF', name: '', ends: null },
    ],
    helper: 'local smartcard administrator',
    series: '09',
    choices: [
      { clock: 'certificate 2027-03-01', kind: 'later', on: '2027-02-15', until: '2027-02-20' },
      { clock: 'national cis1 2027-02-28', kind: 'not ours', on: '2027-01-10' },
    ],
  },
  {
    id: '000000000000',
    who: 'Little Kim',
    certificate: null,
    positions: [],
    helper: 'none',
    series: null,
    choices: [],
  },
];
const [full] = released1;

/** The list with something else in the first card. */
const damaged = (change: object) => [{ ...full, ...change }, released1[1]];
const positioned = (change: object) =>
  damaged({ positions: [{ site: 'FWF76', name: '', ends: null, ...change }] });
const chosen = (choice: unknown) => damaged({ choices: [choice] });
const without = (key: string) => {
  const { [key]: _, ...rest } = full as Record<string, unknown>;
  return [rest];
};
const read = (found: unknown) => cards.parse(found, 1);

describe('the cards that are kept', () => {
  it('are what version 1 wrote', () => {
    expect(read(released1)).toEqual(released1);
    expect(read(JSON.parse(JSON.stringify(released1)))).toEqual(released1);
  });

  it('are none at first, and can be read back so', () => {
    expect(cards.absent).toEqual([]);
    expect(cards.parse(cards.absent, cards.version)).toEqual([]);
  });

  it.each([0, 2, 1.5, -1, NaN])('are not guessed at from version %j', (version) => {
    expect(cards.parse(released1, version)).toBeUndefined();
  });

  it.each([undefined, null, 'x', 7, {}, full, [null], ['x'], [[]], [...released1, {}]])(
    'are refused as a whole where they read %j',
    (found) => {
      expect(read(found)).toBeUndefined();
    },
  );

  it.each(['id', 'who', 'certificate', 'positions', 'helper', 'series', 'choices'])(
    'are refused where %s is missing',
    (key) => {
      expect(read(without(key))).toBeUndefined();
    },
  );

  it.each([
    '',
    'a1b2c3d4e5f',
    'a1b2c3d4e5f67',
    'A1B2C3D4E5F6',
    'g1b2c3d4e5f6',
    ' a1b2c3d4e5f',
    'a1b2c3d4e5f6\n',
    1,
  ])('are refused with the id %j', (id) => {
    expect(read(damaged({ id }))).toBeUndefined();
  });

  it.each(['', 'x'.repeat(31), 7, null])('are refused with the name %j', (who) => {
    expect(read(damaged({ who }))).toBeUndefined();
  });

  it.each([
    '2027-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '20270-01-01',
    '27-01-01',
    '01/03/2027',
    '2027-3-1',
    '2027-03-01T00:00:00Z',
    ' 2027-03-01',
    '2027-03-01\n',
    '',
    20270301,
    {},
  ])('are refused with the date %j, wherever it stands', (day) => {
    expect(read(damaged({ certificate: day }))).toBeUndefined();
    expect(read(positioned({ ends: day }))).toBeUndefined();
    expect(read(chosen({ clock: 'x', kind: 'not ours', on: day }))).toBeUndefined();
    expect(read(chosen({ clock: 'x', kind: 'later', on: '2027-01-01', until: day }))).toBeUndefined();
  });

  it('may have a position of which nobody has looked up the end yet, apart from one that has none', () => {
    const positions = [
      { site: 'FWF76', name: '' },
      { site: 'FA029', name: '', ends: null },
    ];
    const kept = read(JSON.parse(JSON.stringify(damaged({ positions }))));
    expect(kept?.[0]?.positions).toStrictEqual(positions);
  });

  it('take 29 February of a leap year', () => {
    expect(read(damaged({ certificate: '2028-02-29' }))?.[0]?.certificate).toBe('2028-02-29');
  });

  it.each([
    { site: '' },
    { site: 'fwf76' },
    { site: 'FW' },
    { site: 'FWF 76' },
    { site: '<b>' },
    { site: 'A'.repeat(11) },
    { site: null },
    { name: 'x'.repeat(61) },
    { name: null },
    { ends: '' },
    { ends: 0 },
    { ends: false },
  ])('are refused with a position of %j', (change) => {
    expect(read(positioned(change))).toBeUndefined();
  });

  it.each([
    { helper: 'boss' },
    { helper: null },
    { helper: 'toString' },
    { helper: '__proto__' },
    { series: '4' },
    { series: 4 },
    { series: 'constructor' },
    { positions: {} },
    { positions: null },
    { choices: null },
    { choices: {} },
  ])('are refused with %j', (change) => {
    expect(read(damaged(change))).toBeUndefined();
  });

  it.each([
    null,
    {},
    { clock: 'x', on: '2027-01-01' },
    { clock: 'x', kind: 'never', on: '2027-01-01' },
    { clock: 'x', kind: 'toString', on: '2027-01-01' },
    { clock: 'x', kind: '__proto__', on: '2027-01-01' },
    { clock: 'x', kind: 'later', on: '2027-01-01' },
    { clock: 'x', kind: 'later', until: '2027-01-01' },
    { clock: 'x', kind: 'not ours' },
    { kind: 'not ours', on: '2027-01-01' },
    { clock: 'x'.repeat(201), kind: 'not ours', on: '2027-01-01' },
  ])('are refused with the choice %j', (choice) => {
    expect(read(chosen(choice))).toBeUndefined();
  });

  it('hold nothing that does not belong, under no prototype key', () => {
    const text = JSON.stringify(released1)
      .replaceAll('"who":', '"__proto__":{"polluted":true},"constructor":{"x":1},"nino":"QQ","who":')
      .replaceAll('"site":', '"__proto__":{"polluted":true},"uuid":"555","site":')
      .replaceAll('"clock":', '"__proto__":{"polluted":true},"clock":');
    const found = read(JSON.parse(text));
    expect(found).toEqual(released1);
    const all: object[] = [
      found!,
      found!.map((each) => each.positions),
      found!.map((each) => each.choices),
    ].flat(2);
    expect(all.filter((each) => 'polluted' in each)).toEqual([]);
    expect(JSON.stringify(found)).toBe(JSON.stringify(read(released1)));
    expect(JSON.stringify(found)).not.toContain('QQ');
    expect('polluted' in {}).toBe(false);
  });

  it('does not take what a card lacks from its prototype', () => {
    const text = `[{"__proto__":${JSON.stringify(full)}}]`;
    expect(read(JSON.parse(text))).toBeUndefined();
  });

  it('are a thousand at most', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...released1[1],
        id: at.toString(16).padStart(12, '0'),
        who: `P${at}`,
      }));
    expect(mostPeople).toBe(1000);
    expect(read(people(1000))).toHaveLength(1000);
    expect(read(people(1001))).toBeUndefined();
  });

  it('have thirty positions each at most', () => {
    const positions = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ site: 'FWF76', name: `${at}`, ends: null }));
    expect(read(damaged({ positions: positions(mostPositions) }))?.[0]?.positions).toHaveLength(30);
    expect(read(damaged({ positions: positions(mostPositions + 1) }))).toBeUndefined();
  });

  it('do not share what they hold with what was found', () => {
    const found: Person[] = JSON.parse(JSON.stringify(released1));
    const kept = read(found)!;
    found[0]!.positions[0]!.site = 'OTHER';
    expect(kept[0]!.positions[0]!.site).toBe('FWF76');
  });
});

describe('two names', () => {
  it.each([
    ['JS', 'js'],
    ['JS', '  JS '],
    ['Little Kim', 'little   kim'],
    ['JS', 'ＪＳ'],
  ])('%j and %j are the same', (one, other) => {
    expect(sameWho(one, other)).toBe(true);
  });

  it.each([
    ['JS', 'JS 2'],
    ['JS', 'J S'],
    ['', 'JS'],
  ])('%j and %j are not', (one, other) => {
    expect(sameWho(one, other)).toBe(false);
  });
});

describe('a date that is not known', () => {
  const certificate = '2027-03-01';
  const at = (ends?: string | null) => ({ site: 'FWF76', name: '', ends });

  it.each([
    ['of the card', { certificate: null, positions: [] }, true],
    ['of a position, though the card has one', { certificate, positions: [at(null), at()] }, true],
    ['of nothing: a position shows no end', { certificate, positions: [at(null)] }, false],
    ['of nothing: both have one', { certificate, positions: [at('2027-03-01')] }, false],
    ['of nothing: there is no position', { certificate, positions: [] }, false],
  ])('is one %s', (_what, dates, isUnknown) => {
    expect(hasUnknownDate(dates)).toBe(isUnknown);
  });
});
