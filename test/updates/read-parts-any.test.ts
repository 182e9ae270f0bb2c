import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '../../src/directory/allowed-hosts.ts';
import { indexGuidance, searchGuidance } from '../../src/guidance/search/search.ts';
import { partNames, type PartName } from '../../src/updates/parts.ts';
import { readParts } from '../../src/updates/read-parts.ts';
import { readStrictJson, writeStrictJson } from '../../src/updates/strict-json.ts';
import { numRuns } from './cases.ts';
import { asFile, asFiles, packagedParts } from './packaged-files.ts';
import { smallPack } from './small-pack.ts';

/** The cases are shared out between three ways to change a part: each reads a whole pack. */
const share = Math.ceil(numRuns / 3);
const small = smallPack();
const files = asFiles(small);
const whole = asFiles(packagedParts());
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const accepted = { count: 0 };

/** Reads the pack with a part planted; what is taken must be strict, whole, and lead nowhere new. */
function expectSafe(part: PartName, planted: Uint8Array, others = files): void {
  const result = readParts({ ...others, [part]: planted });
  if (result.kind === 'refused') return;
  accepted.count += 1;
  const { parts } = result;
  expect(writeStrictJson(readStrictJson(planted))).toBe(decode(planted));
  const again = JSON.stringify(readParts(asFiles(parts)));
  expect(again === JSON.stringify({ kind: 'read', parts })).toBe(true);
  // The pages read the text itself, not what was made of it here.
  const shown = JSON.parse(decode(planted)) as unknown;
  expect(shown).toMatchObject(parts[part]);
  expect(runsIn(shown)).toEqual(runsIn(parts[part]));
  for (const href of linksIn(parts)) expect(isAllowedLink(href)).toBe(true);
  searchGuidance(indexGuidance(parts.guidance.answers, parts.search), 'card lockd ring');
}

function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    ['href', 'url', 'web'].includes(key) && typeof each === 'string' ? [each] : linksIn(each),
  );
}

/** The texts of lines, whose runs are told apart by what they have. */
function runsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'text' && Array.isArray(each) ? [each as unknown] : runsIn(each),
  );
}

const part = fc.constantFrom(...partNames);
const place = fc.nat(1_000_000);

/** The file with some of its bytes changed: set, taken out, put in, doubled, cut. */
const change: fc.Arbitrary<Change> = fc.record({
  at: place,
  to: place,
  kind: fc.constantFrom<Change['kind']>('set', 'take', 'put', 'double', 'cut'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 4 }),
    fc
      .constantFrom(...'0129azAZ -."{}[]:,/!~\\<'.split(''))
      .map((letter) => new TextEncoder().encode(letter)),
  ),
});

interface Change {
  at: number;
  to: number;
  kind: 'set' | 'take' | 'put' | 'double' | 'cut';
  bytes: Uint8Array;
}

function changed(file: Uint8Array, { at, to, kind, bytes }: Change): Uint8Array {
  const from = at % (file.length + 1);
  const end = from + (to % 20);
  const [before, after] = [file.subarray(0, from), file.subarray(from)];
  switch (kind) {
    case 'set':
      return joined(before, bytes, after.subarray(bytes.length));
    case 'take':
      return joined(before, file.subarray(end));
    case 'put':
      return joined(before, bytes, after);
    case 'double':
      return joined(before, file.subarray(from, end), after);
    case 'cut':
      return before;
  }
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** What somebody might plant in place of a value. */
const planted = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e21,
    '',
    '__proto__',
    'constructor',
    'toString',
    'javascript:alert(1)',
    'https://elsewhere.example/',
    'https://digital.nhs.uk./',
    'https://digital.nhs.uk/other',
    '<img src=x onerror=alert(1)>',
    '2026-11-22',
    'unlock',
    [],
    {},
    { text: 'x', href: 'javascript:alert(1)', strong: 'x', answer: 'unlock' },
    '!'.repeat(300),
    '~'.repeat(300),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'grapheme' }),
);

/** The value with another put where a walk of some steps ends, at its own key or at a new one. */
function withPlanted(value: unknown, walk: readonly number[], put: unknown, key: string | null): unknown {
  if (typeof value !== 'object' || !value) return put;
  const [turn, ...rest] = walk;
  if (turn === undefined) return key === null || Array.isArray(value) ? put : { ...value, [key]: put };
  const keys = Object.keys(value);
  const name = keys[turn % Math.max(keys.length, 1)];
  if (name === undefined) return put;
  const inside = withPlanted((value as Record<string, unknown>)[name], rest, put, key);
  return Array.isArray(value) ? value.with(Number(name), inside) : { ...value, [name]: inside };
}

describe('any bytes in place of a part', { timeout: 20_000 + 20 * numRuns }, () => {
  it('never make the reader throw, nor take what is not strict and safe: changed bytes', () => {
    fc.assert(
      fc.property(part, fc.array(change, { minLength: 1, maxLength: 3 }), (name, changes) => {
        expectSafe(name, changes.reduce(changed, files[name]));
      }),
      { numRuns: share },
    );
  });

  it('never make the reader throw, nor take what is not strict and safe: changed bytes of what is packaged', () => {
    fc.assert(
      fc.property(part, change, (name, each) => {
        expectSafe(name, changed(whole[name], each), whole);
      }),
      { numRuns: Math.ceil(share / 10) },
    );
  });

  it('never make the reader throw, nor take what is not strict and safe: planted values', () => {
    const key = fc.option(fc.constantFrom('href', 'strong', 'url', 'newField', 'toString'));
    fc.assert(
      fc.property(part, fc.array(place, { maxLength: 7 }), planted, key, (name, walk, put, at) => {
        expectSafe(name, asFile(withPlanted(small[name], walk, put, at)));
      }),
      { numRuns: share },
    );
    expect(accepted.count).toBeGreaterThan(share / 50);
  });

  it('never make the reader throw, nor take what is not strict and safe: bytes and JSON of any kind', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json({ maxDepth: 5 }).map((text) => new TextEncoder().encode(`${text}\n`)),
      fc.jsonValue().map(asFile),
    );
    fc.assert(
      fc.property(part, any, (name, bytes) => {
        expectSafe(name, bytes);
      }),
      { numRuns: share },
    );
  });
});
