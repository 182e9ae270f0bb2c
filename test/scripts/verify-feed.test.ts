import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { makeFeed } from '../../scripts/feed.ts';
import { publicKeyOf } from '../../scripts/feed-keys.ts';
import { readDirectory } from '../../scripts/guidance.ts';
import { verifyFeed } from '../../scripts/verify-feed.ts';
import { watchedPages } from '../../scripts/watched-pages.ts';
import type { Release } from '../../src/updates/feed/feed-index.ts';
import { writeStrictJson } from '../../src/updates/strict-json.ts';
import { keyFrom, release } from './feed-examples.ts';

const [one, other] = [keyFrom(1), keyFrom(2)];
const [oneKey, otherKey] = [publicKeyOf(one), publicKeyOf(other)];
const guidance = inject('guidance');
const parts = {
  guidance: writeStrictJson(guidance),
  search: writeStrictJson(inject('search')),
  directory: writeStrictJson(readDirectory()),
  'national-dates': writeStrictJson(inject('nationalDates')),
  pages: writeStrictJson(watchedPages(Object.values(guidance.sources))),
};
const quiet = { ...release, urgent: [] };
const nowhere = { id: 'now', title: 'Now', text: 'Ask today.', answer: 'no-such-answer' };
const feedOf = (changed: Partial<Release> = {}, content = parts, signer = one, keys = [oneKey]) =>
  makeFeed(content, { ...quiet, ...changed }, keys, [signer]);
const nameOf = (part: keyof typeof parts) => `${createHash('sha256').update(parts[part]).digest('hex')}.json`;

async function faultsOf(files: Map<string, Uint8Array>, today = '2027-05-01') {
  const fetchFile = (name: string) => {
    const bytes = files.get(name) ?? null;
    return Promise.resolve({ bytes, faults: bytes ? [] : ['is not there'] });
  };
  const checks = await verifyFeed(fetchFile, [oneKey], '0.1.0', today);
  return checks.flatMap(({ fault }) => fault ?? []);
}

describe('looking at a feed from outside', () => {
  it('finds no fault in a good one', async () => {
    expect(await faultsOf(feedOf())).toEqual([]);
    expect(await faultsOf(feedOf(), quiet.expires)).toEqual([]);
  });

  it.each([
    [
      'signed by somebody else',
      feedOf({}, parts, other, [otherKey]),
      'no signature by a key that is trusted',
    ],
    [
      'that disowns the key it is signed with',
      feedOf({}, parts, one, [otherKey]),
      'names no key that signed it',
    ],
    ['for a later extension', feedOf({ minimumVersion: '0.2.0' }), 'for a later Smartcard Desk than 0.1.0'],
    ['of the future', feedOf({ published: '2027-05-02' }), 'yet to come'],
    ['whose urgent notice leads nowhere', feedOf({ urgent: [nowhere] }), 'urgent is refused: now: leads to'],
    ['whose guidance is none', feedOf({}, { ...parts, guidance: '{}\n' }), 'guidance is refused'],
    [
      'whose pages are written twice',
      feedOf({}, { ...parts, pages: '{"pages":[],"pages":[]}\n' }),
      'pages is refused',
    ],
    ['without its index', new Map(), 'index.json is not there'],
  ])('finds one %s', async (_, files, fault) => {
    expect((await faultsOf(files)).join('\n')).toContain(fault);
  });

  it('finds one that has expired the day after', async () => {
    expect(await faultsOf(feedOf(), '2027-07-01')).toEqual([
      'expired on 2027-06-30: sign it again with a later date',
    ]);
  });

  it('finds an index of one feed beside the signature of another', async () => {
    const mixed = new Map([...feedOf(), ['index.json', feedOf({ serial: 8 }).get('index.json')!]]);
    const faults = await faultsOf(mixed);
    expect(faults).toHaveLength(2);
    expect(faults[1]).toBe('no signature by a key that is trusted');
  });

  it('finds an index that was changed', async () => {
    const files = feedOf();
    files.set('index.json', Buffer.from('{}\n'));
    expect(await faultsOf(files)).toContain('the index is malformed');
  });

  it('finds a file that was changed or lost, and still looks at the others', async () => {
    const changed = feedOf();
    changed.set(nameOf('directory'), Buffer.from(parts.directory.replace('a', 'e')));
    expect(await faultsOf(changed)).toEqual(['directory has other bytes than the index names']);
    const lost = feedOf();
    lost.delete(nameOf('guidance'));
    expect(await faultsOf(lost)).toEqual([`guidance, ${nameOf('guidance')}, is not there`]);
  });
});
