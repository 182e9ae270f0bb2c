import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { readRelease } from '../../scripts/read-release.ts';
import { release } from './feed-examples.ts';

const answers = new Set(['locked']);
const [urgent] = release.urgent;

describe('the release of a pack', () => {
  it('is read', () => {
    expect(readRelease(JSON.stringify(release), answers)).toEqual(release);
  });

  it('is whole in this checkout', () => {
    const ids = new Set(inject('guidance').answers.map(({ id }) => id));
    const { serial } = readRelease(readFileSync('src/updates/release.json', 'utf8'), ids);
    expect(serial).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['serial', { serial: 0 }],
    ['serial', { serial: 1.5 }],
    ['published', { published: '1 April 2027' }],
    ['expires', { expires: '2027-02-30' }],
    ['minimumVersion', { minimumVersion: 'soon' }],
    ['urgent.0.title', { urgent: [{ ...urgent, title: '' }] }],
    ['seriel', { seriel: 8 }],
  ])('names %s where that is wrong', (field, change) => {
    expect(() => readRelease(JSON.stringify({ ...release, ...change }), answers)).toThrow(
      `src/updates/release.json: ${field}: `,
    );
  });

  it.each([
    ['it expires before it is published', { expires: '2027-03-31' }, /before it is published/],
    [
      'an urgent item leads nowhere',
      { urgent: [{ ...urgent, answer: 'lost' }] },
      /leads to lost, which is no/,
    ],
    ['two urgent items share an id', { urgent: [urgent, urgent] }, /series-7: stands there twice/],
  ])('is refused where %s', (_, change, reason) => {
    expect(() => readRelease(JSON.stringify({ ...release, ...change }), answers)).toThrow(reason);
  });

  it('is refused where it is no JSON', () => {
    expect(() => readRelease('{', answers)).toThrow(/release\.json is not JSON/);
  });
});
