import { createPrivateKey, type KeyObject } from 'node:crypto';
import { makeFeed } from '../../scripts/feed.ts';
import { publicKeyOf } from '../../scripts/feed-keys.ts';
import type { Release } from '../../src/updates/feed/feed-index.ts';
import type { PartName } from '../../src/updates/parts.ts';

/** The same key each time for the same number: only for tests. */
export function keyFrom(seed: number): KeyObject {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, seed),
  ]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

export const release: Release = {
  serial: 7,
  published: '2027-04-01',
  expires: '2027-06-30',
  minimumVersion: '0.1.0',
  urgent: [{ id: 'series-7', title: 'Series 7', text: 'Series 7 is blocked.', answer: 'locked' }],
};

/** Parts that nobody has to understand. */
export const parts: Record<PartName, string> = {
  guidance: '{"answers":"ő"}\n',
  search: '{"words":[]}\n',
  directory: '{"contacts":[]}\n',
  'national-dates': '{"dates":[]}\n',
  pages: '{"pages":[]}\n',
};

/** A feed of those, signed with key 1. */
export function feedOf(changed: Partial<Release> = {}, content = parts): Map<string, Uint8Array> {
  const key = keyFrom(1);
  return makeFeed(content, { ...release, ...changed }, [publicKeyOf(key)], [key]);
}
