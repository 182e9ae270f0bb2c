import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkGuidance } from '../../src/background/check-guidance.ts';
import { changedParts, fakeFeed, feedUrl, mirrorUrl } from '../fakes/feed-site.ts';
import { answered, signIn } from '../updates/feed/feeds.ts';
import { local, pass, record, serial, startBrowser, stopBrowser } from './drive-feed.ts';

let feed: ReturnType<typeof fakeFeed>;
/** Each index that was asked for, in order. */
const indexes = () =>
  feed.asked.splice(0).flatMap(({ url, etag }) => (url.endsWith('/index.json') ? [{ url, etag }] : []));
const indexOf = (url: string) => `${url}index.json`;
/** The order in which mirrors are drawn. */
function draw(first: 'feed' | 'mirror') {
  let drawn = 0.5;
  vi.spyOn(Math, 'random').mockImplementation(() => (drawn += first === 'feed' ? 0.001 : -0.001));
}

beforeEach(() => {
  startBrowser();
  feed = fakeFeed(feedUrl, mirrorUrl);
  for (const url of [feedUrl, mirrorUrl]) feed.at(url).publish(2, changedParts('01632 960044'));
});
afterEach(stopBrowser);

describe('of several mirrors', () => {
  it.each([
    ['feed', feedUrl],
    ['mirror', mirrorUrl],
  ] as const)('the one that is drawn is asked, and no other: the %s', async (first, url) => {
    draw(first);
    await checkGuidance();
    expect(indexes().map((each) => each.url)).toEqual([indexOf(url)]);
    expect((await record()).etags.map((each) => each.url)).toEqual([url]);
    expect(await serial()).toBe(2);
  });

  it('each is asked first some time', async () => {
    const first = new Set<string>();
    for (let times = 0; times < 40; times++) {
      await checkGuidance('now');
      first.add(indexes()[0]!.url);
    }
    expect(first).toEqual(new Set([indexOf(feedUrl), indexOf(mirrorUrl)]));
  });

  it('the second is asked when the first fails, and what it says counts', async () => {
    draw('feed');
    feed.at(feedUrl).answer(signIn);
    await checkGuidance();
    expect(indexes().map((each) => each.url)).toEqual([indexOf(feedUrl), indexOf(mirrorUrl)]);
    expect(await record()).toMatchObject({ outcome: { kind: 'taken', serial: 2 }, failures: 0 });
    expect((await record()).etags.map((each) => each.url)).toEqual([mirrorUrl]);
  });

  it('what the first said is reported when all fail', async () => {
    draw('mirror');
    feed.at(feedUrl).answer({ kind: 'unreachable' });
    feed.at(mirrorUrl).answer(answered('Busy', { status: 429, retryAfter: '3600' }));
    await checkGuidance();
    expect(await record()).toMatchObject({
      outcome: { kind: 'failed', why: 'busy' },
      isAskedToWait: true,
      failures: 1,
    });
  });
});

describe('the validator', () => {
  it('goes only to the mirror that gave it', async () => {
    draw('feed');
    await checkGuidance();
    pass(25);
    draw('mirror');
    await checkGuidance('now');
    draw('feed');
    await checkGuidance('now');
    draw('mirror');
    await checkGuidance('now');
    const etag = expect.stringMatching(/^"[0-9a-f]{64}"$/) as string;
    expect(indexes()).toEqual([
      { url: indexOf(feedUrl), etag: null },
      { url: indexOf(mirrorUrl), etag: null },
      { url: indexOf(feedUrl), etag },
      { url: indexOf(mirrorUrl), etag },
    ]);
  });

  it('of the index before is forgotten once another is accepted', async () => {
    draw('feed');
    await checkGuidance();
    draw('mirror');
    await checkGuidance('now');
    expect((await record()).etags).toHaveLength(2);
    feed.at(feedUrl).publish(3, changedParts('01632 960055'));
    draw('feed');
    await checkGuidance('now');
    expect((await record()).etags.map((each) => each.url)).toEqual([feedUrl]);
    expect(await serial()).toBe(3);
  });

  it('that came with what was refused is not kept', async () => {
    draw('feed');
    for (const url of [feedUrl, mirrorUrl]) feed.at(url).answer(answered('{}', { etag: '"theirs"' }));
    await checkGuidance();
    expect(await record()).toMatchObject({ outcome: { kind: 'failed' }, etags: [] });
  });

  it('is not sent while the pack cannot be read back', async () => {
    draw('feed');
    await checkGuidance();
    indexes();
    await local.remove(['guidancePack', 'guidancePack.before']);
    await checkGuidance('now');
    expect(indexes()).toEqual([{ url: indexOf(feedUrl), etag: null }]);
    expect(await serial()).toBe(2);
  });
});

it('a mirror that lags behind is refused, and the pack in force stays', async () => {
  draw('feed');
  feed.at(feedUrl).publish(3, changedParts('01632 960055'));
  await checkGuidance();
  draw('mirror');
  feed.at(feedUrl).answer({ kind: 'unreachable' });
  await checkGuidance('now');
  expect((await record()).outcome).toEqual({ kind: 'failed', why: 'rollback' });
  expect(await serial()).toBe(3);
});
