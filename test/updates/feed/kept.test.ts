import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedRecord, whys, type FeedRecord, type Outcome } from '../../../src/updates/feed/feed-record.ts';
import {
  areSame,
  isInForce,
  isWanted,
  takenPack,
  type TakenPack,
} from '../../../src/updates/feed/taken-pack.ts';
import { numRuns } from '../cases.ts';
import { build, indexOf, newKey, ours } from './feeds.ts';

const again = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const keys = [ours.publicKey];
const sha256 = 'a'.repeat(64);
const seen = { serial: 2, sha256, published: '2027-01-04', expires: '2027-03-31', keys, buildKeys: keys };
const whole: FeedRecord = {
  ...feedRecord.absent,
  jitter: 5,
  askedAt: 10,
  confirmedAt: 11,
  seen,
  etags: [{ url: 'https://feed.example/index.json', etag: '"a"' }],
};

const junk: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'on'],
  ['a list', []],
  ['an empty object', {}],
];

describe('the record of the checks', () => {
  const outcomes: Outcome[] = [
    { kind: 'never' },
    { kind: 'behind' },
    { kind: 'under way', step: 'index' },
    { kind: 'under way', step: 'files' },
    { kind: 'under way', step: 'checks' },
    { kind: 'unchanged', by: '304' },
    { kind: 'unchanged', by: '200' },
    { kind: 'taken', serial: 3 },
    ...whys.map((why) => ({ kind: 'failed', why }) as const),
  ];
  it.each(outcomes)('is read as it was written: %o', (outcome) => {
    expect(feedRecord.parse(again({ ...whole, outcome }), 1)).toEqual({ ...whole, outcome });
  });

  it('is read where it is empty', () => {
    expect(feedRecord.parse(again(feedRecord.absent), 1)).toEqual(feedRecord.absent);
  });

  it.each<[string, unknown]>([
    ...junk,
    ['no switch', { ...whole, isOn: undefined }],
    ['a time in words', { ...whole, askedAt: '2027-01-04' }],
    ['failures below nought', { ...whole, failures: -1 }],
    ['half a failure', { ...whole, failures: 0.5 }],
    ['an outcome that is none', { ...whole, outcome: { kind: 'good' } }],
    ['a failure without its reason', { ...whole, outcome: { kind: 'failed' } }],
    ['a reason that is none', { ...whole, outcome: { kind: 'failed', why: 'luck' } }],
    ['a serial that is not exact', { ...whole, seen: { ...seen, serial: 2 ** 53 } }],
    ['a key that is none', { ...whole, seen: { ...seen, keys: ['x'] } }],
    ['a day that is none', { ...whole, seen: { ...seen, expires: '2027-02-30' } }],
    ['a validator that is a number', { ...whole, etags: [{ url: '', etag: 1 }] }],
  ])('is not read with %s', (_what, found) => {
    expect(feedRecord.parse(found, 1)).toBeUndefined();
  });

  it('is not read as another version', () => expect(feedRecord.parse(again(whole), 2)).toBeUndefined());
});

const pack: TakenPack = {
  index: indexOf(),
  sha256: 'f'.repeat(64),
  checkedBy: '0.1.0',
  takenAt: 5,
  buildKeys: keys,
};

describe('the pack that was taken', () => {
  it.each([null, pack])('is read as it was written', (value) => {
    expect(takenPack.parse(again(value), 1)).toEqual(value);
  });

  it.each<[string, unknown]>([
    ...junk.filter(([, value]) => value !== null),
    ['an index of format 2', { ...pack, index: { ...pack.index, format: 2 } }],
    [
      'one file missing',
      { ...pack, index: { ...pack.index, files: { ...pack.index.files, pages: undefined } } },
    ],
    ['no keys of the build', { ...pack, buildKeys: undefined }],
    ['no time', { ...pack, takenAt: null }],
    ['no version that checked it', { ...pack, checkedBy: undefined }],
  ])('is not read with %s', (_what, found) => {
    expect(takenPack.parse(found, 1)).toBeUndefined();
  });

  it('is not read as another version', () => expect(takenPack.parse(again(pack), 2)).toBeUndefined());

  it('neither it nor the record throws at any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, version) => {
        expect(() => [takenPack.parse(value, version), feedRecord.parse(value, version)]).not.toThrow();
      }),
      { numRuns },
    );
  });
});

describe('R40: a pack is in force', () => {
  it('when it is newer than the packaged copy', () => expect(isInForce(pack, build())).toBe(true));

  it.each([2, 3, 99])('but not where the packaged copy has the serial %i', (serial) => {
    expect(isInForce(pack, build([ours], serial))).toBe(false);
  });

  it('but not where there is none', () => expect(isInForce(null, build())).toBe(false));

  it('but not in a build with other keys, with one key more, or without any', () => {
    const other = newKey();
    expect([[other], [ours, other], []].map((each) => isInForce(pack, build(each)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('in a build with the same keys in another order', () => {
    const other = newKey();
    const buildKeys = [other.publicKey, ours.publicKey];
    expect(isInForce({ ...pack, buildKeys }, build([ours, other]))).toBe(true);
    expect(areSame([], [])).toBe(true);
  });

  it('but not where it needs a later extension than this one', () => {
    const later = { ...pack, index: indexOf({ minimumVersion: '0.1.1' }) };
    expect(isInForce(later, build())).toBe(false);
    const updated = { ...build(), version: '0.2.0' };
    expect(isInForce({ ...later, checkedBy: '0.2.0' }, updated)).toBe(true);
  });

  it('but not before this version has held it to its rules, earlier or later than the one that did', () => {
    expect(isInForce(pack, { ...build(), version: '0.2.0' })).toBe(false);
    expect(isInForce({ ...pack, checkedBy: '0.2.0' }, build())).toBe(false);
    expect(isWanted(pack, { ...build(), version: '0.2.0' })).toBe(true);
  });
});
