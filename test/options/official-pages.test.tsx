import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { OfficialPages } from '../../options/OfficialPages.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { pageWatch, type PageWatch } from '../../src/updates/pages/page-watch.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { fetchPackaged, refuseFile } from '../fakes/packaged.ts';
import { lookedAt, sightOf } from '../ui/looked-at.ts';

const hosts = { origins: ['https://cpe.org.uk/*', 'https://digital.nhs.uk/*'] };
const { sources } = inject('guidance');
const seenForAnswers = '2026-11-22';
const smartcards = {
  url: 'https://cpe.org.uk/digital-and-technology/smartcards/',
  printed: '2026-01-22',
  seen: seenForAnswers,
};
const uncited = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
  url: `https://cpe.org.uk/${name}/`,
  printed: null,
  seen: seenForAnswers,
}));
const pages = [smartcards, ...uncited];

beforeEach(() =>
  vi.stubGlobal('fetch', (address: unknown) => fetchPackaged(address, { 'pages.json': { pages } })),
);
afterEach(() => vi.restoreAllMocks());

const stored = async () => (await readItem(pageWatch)).value;
const button = (name: string) => screen.findByRole('button', { name });
const turnOn = async () => fireEvent.click(await button('Check the official pages daily'));
const turnOff = async () => fireEvent.click(await button('Stop checking the official pages'));
const section = () => screen.getByRole('region', { name: 'The official pages' });

async function open(how: Parameters<typeof fakeLookUps>[0] = {}, rest: Partial<PageWatch> = {}) {
  const browser = fakeLookUps(how);
  if (Object.keys(rest).length) await changeItem(pageWatch, (watch) => ({ ...watch, ...rest }));
  render(<OfficialPages sources={sources} />);
  await screen.findByRole('region', { name: 'The official pages' });
  return browser;
}

describe('the press', () => {
  test('is asked for with what it would send, to whom and how many pages, and nothing is asked before', async () => {
    const { asked, request } = await open();
    const words = section().textContent;
    expect(words).toMatch(/6 official pages\. Nothing checks/);
    expect(words).toContain('each is looked at once a day');
    expect(words).toContain('allow cpe.org.uk and digital.nhs.uk; the requests say nothing about you');
    expect(words).toContain('they see this PC’s internet address');
    expect(request).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
    expect(screen.queryByRole('list')).toBeNull();
  });

  test.each(['chromium', 'firefox'] as const)(
    'asks once for both sites in %s, and is saved',
    async (engine) => {
      const { request } = await open({ engine });
      await turnOn();
      await button('Stop checking the official pages');
      expect(request).toHaveBeenCalledExactlyOnceWith(hosts);
      expect((await stored()).isOn).toBe(true);
      expect(section().textContent).toContain('are looked at once a day, a few at a time');
    },
  );

  test('stays off where it is refused, and says so', async () => {
    await open({ says: 'no' });
    await turnOn();
    await screen.findByText('You did not allow it, so it stays off. Nothing was sent.');
    expect((await stored()).isOn).toBe(false);
    await button('Check the official pages daily');
  });

  test('stays off where the browser does not ask, and says why', async () => {
    const { request } = await open();
    request.mockRejectedValue(new Error('No user gesture'));
    await turnOn();
    await screen.findByText('The browser did not ask you, so it stays off (No user gesture).');
    expect((await stored()).isOn).toBe(false);
  });

  test('stays off where it cannot be saved, and says why', async () => {
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    await turnOn();
    await screen.findByText('This browser did not save it (The disk is full).');
    expect(await button('Check the official pages daily')).toBeTruthy();
  });

  test('again turns it off, gives the permission back and keeps what was seen', async () => {
    const record = lookedAt(smartcards, await sightOf('Bring your card.', '2026-01-22'));
    await open({ isAllowed: true }, { isOn: true, pages: { [smartcards.url]: record } });
    await turnOff();
    await button('Check the official pages daily');
    await waitFor(() => expect(fakeBrowser.permissions.remove).toHaveBeenCalledExactlyOnceWith(hosts));
    expect(await stored()).toMatchObject({ isOn: false, pages: { [smartcards.url]: record } });
  });

  test('is off where the permission was taken away, whatever was saved', async () => {
    const { set } = await open({ isAllowed: true }, { isOn: true });
    await button('Stop checking the official pages');
    set(false);
    await button('Check the official pages daily');
    expect((await stored()).isOn).toBe(true);
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('the pages', () => {
  const now = Date.parse('2026-11-23T09:00:00Z');

  async function seen() {
    const before = await sightOf('Bring your card.', '2026-01-22');
    const after = await sightOf('Bring two cards.', '2026-11-22');
    const [a, b, c, d] = uncited;
    const gone = { kind: 'gone', status: 404 } as const;
    const portal = { kind: 'cannot tell', why: 'portal' } as const;
    return {
      [smartcards.url]: lookedAt(smartcards, before, after, after),
      [a!.url]: lookedAt(a!, before, gone, gone),
      [b!.url]: lookedAt(b!, before, before),
      [c!.url]: lookedAt(c!, before, portal, portal),
      [d!.url]: lookedAt(d!, { kind: 'not reached', why: 'offline' }),
    };
  }

  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
  afterEach(() => void vi.useRealTimers());

  test('are counted by what became of them, and those that need somebody come first', async () => {
    await open({ isAllowed: true }, { isOn: true, pages: await seen() });
    const counts = await screen.findByText(/^1 changed,/);
    expect(counts.textContent).toBe(
      '1 changed, 1 gone, 1 could not be compared, 1 not reached, 1 the same since we first looked, 1 not looked at yet.',
    );
    fireEvent.click(screen.getByText('The 6 pages that are looked at'));
    const items = within(section()).getAllByRole('listitem', { hidden: true });
    expect(items.map((each) => each.dataset['state'])).toEqual([
      'changed',
      'gone',
      'cannot tell',
      'not reached',
      'baseline',
      'not looked at',
    ]);
    expect(items[0]!.textContent).toContain('Changed on 22 November 2026, by the date printed on it.');
    expect(items[3]!.textContent).toContain('Not looked at yet: this PC was offline.');
  });

  test('are not said to be the same once they were out of reach for a week', async () => {
    const down = { kind: 'not reached', why: 'unreachable' } as const;
    const looks = [await sightOf('Bring your card.', '2026-01-22'), ...Array.from({ length: 7 }, () => down)];
    await open(
      { isAllowed: true },
      { isOn: true, pages: { [smartcards.url]: lookedAt(smartcards, ...looks) } },
    );
    expect(await screen.findByText('1 not reached, 5 not looked at yet.')).toBeTruthy();
    const [first] = within(section()).getAllByRole('listitem', { hidden: true });
    expect(first!.textContent).toMatch(
      /Not reached since \d+ November 2026: the site could not be reached\.$/,
    );
  });

  test('are named as our sources name them, else by their address, and are linked', async () => {
    await open({ isAllowed: true }, { isOn: true });
    const links = within(section()).getAllByRole<HTMLAnchorElement>('link', { hidden: true });
    expect(links.map(({ href }) => href)).toEqual(pages.map(({ url }) => url));
    expect(links[0]!.textContent).toMatch(/^Smartcards/);
    expect(links[1]!.textContent).toMatch(/^https:\/\/cpe\.org\.uk\/a\//);
  });

  test('follow as the background looks at them', async () => {
    await open({ isAllowed: true }, { isOn: true });
    await screen.findByText('6 not looked at yet. The first are looked at within half an hour.');
    const pagesSeen = await seen();
    await changeItem(pageWatch, (watch) => ({ ...watch, pages: pagesSeen }));
    expect(await screen.findByText(/^1 changed,/)).toBeTruthy();
  });

  test('that cannot be read are said to be so, and the watch can still be turned off', async () => {
    refuseFile('pages.json');
    await open({ isAllowed: true }, { isOn: true });
    await screen.findByText(/^Which pages are watched could not be read: /);
    await turnOff();
    await waitFor(async () => expect((await stored()).isOn).toBe(false));
  });

  test('whose record is damaged are said to be so', async () => {
    await fakeBrowser.storage.local.set({ pageWatch: { version: 1, text: '{', sum: 'no' } });
    await open({ isAllowed: true });
    expect(section().textContent).toContain('The daily check of the official pages');
    await button('Check the official pages daily');
  });
});
