import { expect, it, vi } from 'vitest';
import { feedSettings } from '../../src/platform/feed-settings.ts';

it('a build that was told of no feed has none, and no keys', () => {
  expect(feedSettings()).toEqual({ urls: [], keys: [] });
});

it('a build that was told of a feed has that one', () => {
  const feed = { urls: ['https://feed.example/guidance/'], keys: ['A'.repeat(43) + '='] };
  vi.stubGlobal('FEED_SETTINGS', feed);
  expect(feedSettings()).toEqual(feed);
});
