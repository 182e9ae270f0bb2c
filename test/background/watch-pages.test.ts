import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPages } from '../../src/background/watch-pages.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { readTexts } from '../../src/platform/texts.ts';
import { pageState } from '../../src/updates/pages/page-state.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { wordsChanged } from '../../src/updates/pages/words-changed.ts';
import type { WatchedPage } from '../../src/updates/parts.ts';
import { fetchPackaged, isPackaged } from '../fakes/packaged.ts';
import { cpeBlocks, cpePage, cpeUrl } from '../updates/pages/fixtures-cpe.ts';
import { reworded } from '../updates/pages/fixtures.ts';
import { nhsPage, nhsUrl } from '../updates/pages/fixtures-nhs.ts';

const { storage } = fakeBrowser;
const start = Date.parse('2026-11-23T09:00:00Z');
const hour = 3_600_000;
const seen = '2026-11-22';
const cpe: WatchedPage = { url: cpeUrl, printed: '2026-01-22', seen };
const nhs: WatchedPage = { url: nhsUrl, printed: null, seen };
const rest = 'https://cpe.org.uk/wp-json/wp/v2/pages/4711';
const many = Array.from({ length: 30 }, (_, at) => ({
  url: `https://cpe.org.uk/p/${at}/`,
  printed: null,
  seen,
}));
const blocks = reworded(cpeBlocks, '10 working days', '15 working days');
const reworked = cpePage({ blocks });
const reworkedBare = cpePage({ blocks, stamp: null });

const contains = vi.fn<() => Promise<boolean>>();
const asked = vi.fn<(url: string) => Promise<Response>>();
let cited: WatchedPage[] = [];
let site: Record<string, string> = {};

const html = (body: string) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
const serve = (url: string) =>
  Promise.resolve(url in site ? html(site[url]!) : new Response('', { status: 404 }));
const stored = async () => (await readItem(pageWatch)).value;
const recordOf = async (page: WatchedPage) => (await stored()).pages[page.url] ?? null;
const stateOf = async (page: WatchedPage) => pageState(await recordOf(page), page, dayOf(Date.now()));
const turn = (isOn: boolean) => changeItem(pageWatch, (watch) => ({ ...watch, isOn }));
const urls = () => asked.mock.calls.splice(0).map(([url]) => url);
const pass = (hours: number) => vi.setSystemTime(Date.now() + hours * hour);
const shelf = async () => Object.keys(await storage.local.get(null)).filter((key) => key.startsWith('page '));
const damaged = { version: 1, text: '{"isOn":tru', sum: 'no' };
/** The disk is full for what has such a key. */
function refuseToSave(refused: RegExp) {
  const set = storage.local.set.bind(storage.local);
  const refuse = (items: object): unknown =>
    Object.keys(items).some((key) => refused.test(key)) ? Promise.reject(new Error('Full')) : set(items);
  return vi.spyOn(storage.local, 'set').mockImplementation(refuse);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  cited = [cpe, nhs];
  site = { [cpeUrl]: cpePage(), [nhsUrl]: nhsPage() };
  asked.mockReset().mockImplementation(serve);
  contains.mockReset().mockResolvedValue(true);
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({ contains } as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  vi.stubGlobal('fetch', (url: string) =>
    isPackaged(url) ? fetchPackaged(url, { 'pages.json': { pages: cited } }) : asked(url),
  );
  await turn(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a round', () => {
  it('asks nothing while nobody turned it on', async () => {
    await turn(false);
    await watchPages();
    await watchPages('now');
    expect(urls()).toEqual([]);
    expect(contains).not.toHaveBeenCalled();
  });

  it('asks nothing without the permission, and puts nothing on record', async () => {
    contains.mockResolvedValue(false);
    await watchPages('now');
    expect(urls()).toEqual([]);
    expect((await stored()).pages).toEqual({});
  });

  it('goes by what was saved before where the last save is damaged', async () => {
    await turn(true);
    await storage.local.set({ pageWatch: damaged });
    await watchPages('now');
    expect(urls()).toEqual([cpeUrl, nhsUrl]);
  });

  it('asks nothing where every save is damaged, or a newer version made it', async () => {
    await turn(true);
    const { pageWatch: slot } = await storage.local.get('pageWatch');
    await storage.local.set({ pageWatch: damaged, 'pageWatch.before': damaged });
    await watchPages('now');
    await storage.local.set({ pageWatch: { ...(slot as object), version: 2 } });
    await watchPages('now');
    expect(urls()).toEqual([]);
  });

  it('looks at a few pages, and at every one in the rounds of eight hours, each once', async () => {
    cited = many;
    const rounds: number[] = [];
    const all: string[] = [];
    for (let each = 0; each < 16; each++) {
      await watchPages();
      const found = urls();
      rounds.push(found.length);
      all.push(...found);
      pass(0.5);
    }
    expect(rounds).toEqual([...Array.from({ length: 15 }, () => 2), 0]);
    expect(all.toSorted()).toEqual(many.map(({ url }) => url).toSorted());
  });

  it('looks at a page once a day', async () => {
    cited = [cpe];
    for (const hours of [0, 1, 10, 11, 1, 1, 20]) {
      pass(hours);
      await watchPages();
    }
    expect(urls()).toEqual([cpeUrl, cpeUrl]);
  });

  it('looks at every page where somebody pressed, but not at one that was tried within the hour', async () => {
    cited = [...many, cpe];
    await watchPages();
    const before = urls();
    await watchPages('now');
    expect(before).toHaveLength(3);
    expect([...before, ...urls()].toSorted()).toEqual(cited.map(({ url }) => url).toSorted());
    await watchPages('now');
    expect(urls()).toEqual([]);
  });

  it('started twice at once looks at each page once', async () => {
    await Promise.all([watchPages('now'), watchPages('now'), watchPages()]);
    expect(urls()).toEqual([cpeUrl, nhsUrl]);
  });

  it('ends where it was turned off in between', async () => {
    asked.mockImplementationOnce(async (url) => {
      await turn(false);
      return serve(url);
    });
    await watchPages('now');
    expect(urls()).toEqual([cpeUrl]);
    expect((await stored()).isOn).toBe(false);
  });

  it('ends where the permission was taken away in between, which is put on record', async () => {
    contains.mockResolvedValueOnce(true).mockResolvedValueOnce(true).mockResolvedValue(false);
    cited = [cpe, nhs, ...many];
    await watchPages('now');
    expect(urls()).toEqual([cpeUrl]);
    expect(await stateOf(nhs)).toEqual({ kind: 'not allowed' });
    expect(await recordOf(many[0]!)).toBeNull();
  });

  it('ends at the first page where this PC is offline, and tries that one again an hour later', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    cited = [cpe];
    await watchPages('now');
    cited = [cpe, nhs];
    expect(urls()).toEqual([cpeUrl]);
    expect(await stateOf(cpe)).toEqual({ kind: 'not reached', why: 'offline', seenOn: null });
    await watchPages('now');
    expect(urls()).toEqual([nhsUrl]);
    pass(1);
    await watchPages();
    expect(urls()).toEqual([cpeUrl]);
    expect(await stateOf(cpe)).toMatchObject({ kind: 'same' });
  });

  it('goes on to the next page where one host does not answer', async () => {
    asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await watchPages('now');
    expect(urls()).toEqual([cpeUrl, nhsUrl]);
    expect(await stateOf(cpe)).toEqual({ kind: 'not reached', why: 'unreachable', seenOn: null });
    expect(await stateOf(nhs)).toMatchObject({ kind: 'baseline' });
  });

  it.each([
    ['unreachable', () => new TypeError('Failed to fetch')],
    ['timed-out', () => new DOMException('Too long', 'TimeoutError')],
  ])('ends after three pages in a row that were %s, and the next one goes on', async (why, fault) => {
    cited = many.slice(0, 8);
    asked.mockImplementation(() => Promise.reject(fault()));
    await watchPages('now');
    const first = urls();
    expect(first).toHaveLength(3);
    for (const url of first) expect((await stored()).pages[url]!.tried).toBe(why);
    asked.mockImplementation(serve);
    await watchPages('now');
    expect([...first, ...urls()].toSorted()).toEqual(cited.map(({ url }) => url).toSorted());
  });

  it('goes on where a page in between was answered for', async () => {
    cited = many.slice(0, 6);
    const silent = new TypeError('Failed to fetch');
    asked.mockRejectedValueOnce(silent).mockRejectedValueOnce(silent).mockImplementationOnce(serve);
    asked.mockRejectedValueOnce(silent).mockRejectedValueOnce(silent);
    await watchPages('now');
    expect(urls()).toHaveLength(6);
  });

  it('forgets pages that no answer cites any more, and their words', async () => {
    await watchPages('now');
    expect(await shelf()).toHaveLength(2);
    cited = [nhs];
    pass(24);
    await watchPages();
    expect(Object.keys((await stored()).pages)).toEqual([nhsUrl]);
    expect(await shelf()).toEqual([`page ${(await recordOf(nhs))!.latest}`]);
  });
});

describe('what a page says', () => {
  const look = async (hours: number) => {
    pass(hours);
    await watchPages('now');
  };

  it('is spoken of as changed at the second sighting, with the words of before and after at hand', async () => {
    await look(0);
    site[cpeUrl] = reworked;
    await look(24);
    expect(await stateOf(cpe)).toMatchObject({ kind: 'same' });
    await look(1);
    expect(await stateOf(cpe)).toMatchObject({
      kind: 'changed',
      change: { seenOn: dayOf(start + 24 * hour) },
    });
    const { baseline, change } = (await recordOf(cpe))!;
    const [was, is] = await readTexts('page', [baseline!.sha, change!.sha!]);
    const { added, removed } = wordsChanged(was!, is!);
    expect(removed.join()).toContain('Allow 10 working days');
    expect(added.join()).toContain('Allow 15 working days');
  });

  it('is kept before it is spoken of: without room for the words, nothing is said of them', async () => {
    await look(0);
    site[cpeUrl] = reworked;
    const before = await recordOf(cpe);
    const set = refuseToSave(/^page /);
    pass(24);
    await expect(watchPages('now')).rejects.toThrow('Full');
    expect(await recordOf(cpe)).toEqual({ ...before, triedAt: Date.now(), tried: 'not told' });
    set.mockRestore();
    await look(1);
    await look(1);
    expect(await stateOf(cpe)).toMatchObject({ kind: 'changed' });
  });

  it.each([/^page /, /^pageWatch/])(
    'is asked for once a day at most where %s is not saved',
    async (refused) => {
      refuseToSave(refused);
      for (let round = 0; round < 6; round++) {
        await watchPages().catch(() => undefined);
        pass(0.5);
      }
      const all = urls();
      expect(all).toEqual([...new Set(all)]);
    },
  );

  it('that came and went is let go of, and the words of the baseline stay', async () => {
    await look(0);
    const { baseline } = (await recordOf(cpe))!;
    site[cpeUrl] = reworked;
    await look(24);
    expect(await shelf()).toHaveLength(3);
    site[cpeUrl] = cpePage();
    await look(24);
    expect(await shelf()).toHaveLength(2);
    expect(await readTexts('page', [baseline!.sha])).not.toContain(null);
  });

  it('cannot be compared where its words are lost, and the watch goes on', async () => {
    await look(0);
    await storage.local.remove(await shelf());
    site[cpeUrl] = reworked;
    await look(24);
    await look(24);
    expect(await stateOf(cpe)).toMatchObject({ kind: 'changed' });
  });

  it('is not on record where the browser does not save it, and the fault is named', async () => {
    refuseToSave(/^pageWatch$/);
    await expect(watchPages()).rejects.toThrow('What the official pages showed was not saved: Full');
    expect((await stored()).pages).toEqual({});
  });

  it('does not stop the watch where somebody turned it off while a page was asked for', async () => {
    asked.mockImplementation(async (url) => {
      await turn(false);
      return serve(url);
    });
    await watchPages('now');
    expect(await stored()).toMatchObject({ isOn: false });
    expect(await stateOf(cpe)).toMatchObject({ kind: 'same' });
  });
});

describe('a page without a printed date', () => {
  const modified = (body: string, init?: ResponseInit) => {
    asked.mockImplementation((url) =>
      url === rest ? Promise.resolve(new Response(body, init)) : serve(url),
    );
    return watchPages('now');
  };

  beforeEach(() => {
    cited = [cpe];
    site = { [cpeUrl]: cpePage({ stamp: null }) };
  });

  it('has the one that WordPress tells, which is asked for after it', async () => {
    await modified('{"modified_gmt":"2026-02-01T10:00:00"}');
    expect(urls()).toEqual([cpeUrl, rest]);
    expect((await recordOf(cpe))!.baseline!.stamp).toEqual({
      text: '2026-02-01T10:00:00',
      day: '2026-02-01',
    });
  });

  it.each([
    ['is closed', '{"modified_gmt":"2026-02-01T10:00:00"}', { status: 401 }],
    ['answers with a page', '<!doctype html><title>Sign in</title>', {}],
    ['tells no day', '{"modified_gmt":"2026-02-31T10:00:00"}', {}],
  ])('has none where WordPress %s', async (_what, body, init) => {
    await modified(body, init);
    expect((await recordOf(cpe))!.baseline!.stamp).toBeNull();
    expect(await stateOf(cpe)).toMatchObject({ kind: 'baseline' });
  });

  it('is asked about at the first look, and again once the page was read for the answers', async () => {
    const told = '{"modified_gmt":"2026-02-01T10:00:00"}';
    await modified(told);
    pass(24);
    await modified(told);
    expect(urls()).toEqual([cpeUrl, rest, cpeUrl]);
    cited = [{ ...cpe, seen: '2026-11-24' }];
    pass(24);
    await modified(told);
    expect(urls()).toEqual([cpeUrl, rest]);
  });

  it.each([
    ['changed', reworkedBare, 'changed'],
    ['the same', cpePage({ stamp: null }), 'same'],
  ])('is %s by its words, where WordPress is closed after the first look', async (_what, after, kind) => {
    await modified('{"modified_gmt":"2026-01-10T10:00:00"}');
    site = { [cpeUrl]: after };
    for (const hours of [24, 24]) {
      pass(hours);
      await modified('{}', { status: 401 });
    }
    expect(await stateOf(cpe)).toMatchObject({ kind });
  });

  it('is not asked about where it printed one before: it was laid out anew', async () => {
    site = { [cpeUrl]: cpePage() };
    await modified('{}');
    site = { [cpeUrl]: cpePage({ stamp: null }) };
    for (const hours of [24, 24]) {
      pass(hours);
      await modified('{"modified_gmt":"2026-11-23T10:00:00"}');
    }
    expect(urls()).toEqual([cpeUrl, cpeUrl, cpeUrl]);
    expect(await stateOf(cpe)).toEqual({ kind: 'cannot tell', why: 'redesign' });
  });

  it('is not asked about where the page prints one', async () => {
    site = { [cpeUrl]: cpePage() };
    await modified('{}');
    expect(urls()).toEqual([cpeUrl]);
  });
});
