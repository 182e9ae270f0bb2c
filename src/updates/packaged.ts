import type { Release } from './feed/feed-index.ts';
import release from './release.json';

/** What the packaged copy says of itself. Raised by hand with each pack; the feed is published from the same file. */
export const packagedRelease: Release = release;
