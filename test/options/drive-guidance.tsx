import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { changeItem } from '../../src/platform/items.ts';
import { feedRecord, type FeedRecord } from '../../src/updates/feed/feed-record.ts';
import type { Seen } from '../../src/updates/feed/judge-index.ts';
import type { Pack } from '../../src/updates/open-pack.ts';
import { packaged } from '../updates/feed/feeds.ts';
import { packedParts } from '../fakes/feed-site.ts';

export const seen: Seen = {
  serial: 4,
  sha256: 'a',
  published: '2026-11-20',
  expires: '2026-12-31',
  keys: [],
  buildKeys: [],
};
/** The packaged copy, opened. */
export const packedPack: Pack = {
  release: packaged,
  takenAt: null,
  isDamaged: false,
  part: (name) => Promise.resolve(packedParts()[name]),
};
export const keepFeed = (given: Partial<FeedRecord>) =>
  changeItem(feedRecord, (stored) => ({ ...stored, ...given }));

/** What stands on the page, and all its words. */
export function show(children: ComponentChild) {
  const { container } = render(<>{children}</>);
  return { container, words: () => container.textContent.replaceAll(/\s+/g, ' ') };
}
