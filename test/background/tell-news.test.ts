import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWhatIsAbout } from '../../src/background/open-pages.ts';
import { tellNews } from '../../src/background/tell-news.ts';
import type { PackagedContact } from '../../src/directory/registration-authorities.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { cards } from '../../src/renewals/person.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { ownContacts } from '../../src/settings/own-contacts.ts';
import { noSite } from '../../src/settings/site.ts';
import { packagedRelease } from '../../src/updates/packaged.ts';
import { guidanceNews, type PackNews } from '../../src/updates/news/guidance-news.ts';
import { ownContact, packagedContact } from '../examples.ts';
import { fetchPackaged } from '../fakes/packaged.ts';
import { person } from '../renewals/examples.ts';
import { changes, pack, urgent } from '../updates/news/examples.ts';
import { startBrowser, stopBrowser } from './drive-feed.ts';

const { notifications, storage, tabs, runtime } = fakeBrowser;
const create = vi.fn<(key: string, options: { title: string; message: string }) => Promise<string>>();
const told = async () => (await readItem(guidanceNews)).value.told;
const shown = () => create.mock.calls.map(([key]) => key);
const keep = (...packs: Partial<PackNews>[]) =>
  changeItem(guidanceNews, () => ({ packs: packs.map((each) => pack(each)), told: [] }));
const hold = (...contacts: PackagedContact[]) =>
  vi.stubGlobal('fetch', (address: string) =>
    fetchPackaged(address, { 'directory.json': { contacts, routes: [] } }),
  );
/** What the pack in force still calls urgent. */
const calls = (...listed: (typeof urgent)[]) =>
  vi.spyOn(packagedRelease, 'urgent', 'get').mockReturnValue(listed);
const contactIs = (kind: 'contact new' | 'contact changed' | 'contact gone', id = 'example-team') => ({
  changes: [{ ...changes.contact, kind, id }],
});
const forLocums = { ...changes.date, touches: ['FFFFF without an end date' as const] };
const locum = person({ id: '00000000000b', positions: [{ site: 'FFFFF', name: '', ends: null }] });

beforeEach(async () => {
  startBrowser();
  vi.spyOn(packagedRelease, 'serial', 'get').mockReturnValue(7); // the news below is of pack 7
  calls(urgent);
  create.mockReset().mockImplementation((key) => Promise.resolve(key));
  vi.spyOn(notifications, 'create').mockImplementation(create as never);
  hold(packagedContact);
  await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
});
afterEach(stopBrowser);

it('nothing is told where nothing was taken', async () => {
  await tellNews();
  expect(shown()).toEqual([]);
});

describe('what a pack marks as urgent', () => {
  it('is told once, also when somebody has read the list', async () => {
    await keep({ urgent: [urgent], isRead: true });
    await tellNews();
    await tellNews();
    expect(create.mock.calls).toEqual([
      [
        'guidance urgent series-7',
        expect.objectContaining({ title: urgent.title, message: urgent.text }) as unknown,
      ],
    ]);
    expect(await told()).toEqual(['guidance urgent series-7']);
  });

  it('is not told while the pack is not in force', async () => {
    await keep({ serial: 8, urgent: [urgent] });
    await tellNews();
    expect(shown()).toEqual([]);
    vi.spyOn(packagedRelease, 'serial', 'get').mockReturnValue(8);
    await tellNews();
    expect(shown()).toEqual(['guidance urgent series-7']);
  });

  it('is not told once the pack in force no longer calls it so', async () => {
    await keep({ urgent: [urgent] });
    calls();
    await tellNews();
    expect(shown()).toEqual([]);
  });

  it('is tried again after the browser has refused the notification', async () => {
    await keep({ urgent: [urgent] });
    create.mockRejectedValueOnce(new Error('Not now'));
    await tellNews();
    expect(await told()).toEqual([]);
    await tellNews();
    await tellNews();
    expect(shown()).toHaveLength(2);
    expect(await told()).toEqual(['guidance urgent series-7']);
  });

  it('is not shown while that cannot be recorded, and is once it can', async () => {
    await keep({ urgent: [urgent] });
    const set = vi.spyOn(storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    await tellNews();
    expect(shown()).toEqual([]);
    set.mockRestore();
    await tellNews();
    expect(shown()).toHaveLength(1);
  });
});

describe('the Registration Authority of the home pharmacy', () => {
  it.each(['contact new', 'contact changed'] as const)('is told as a %s', async (kind) => {
    await keep(contactIs(kind));
    await tellNews();
    expect(shown()).toEqual(['guidance contact 7']);
    expect(create.mock.calls[0]![1].title).toBe('The contact of your Registration Authority changed');
  });

  it('is told when it is gone, from the packaged copy too', async () => {
    hold();
    await keep(contactIs('contact gone'));
    await tellNews();
    expect(shown()).toEqual(['guidance contact 7']);
    expect(create.mock.calls[0]![1].message).toBe('Example smartcard team is no longer listed.');
  });

  it('is not another team’s', async () => {
    await keep(contactIs('contact changed', 'other-team'));
    await tellNews();
    expect(shown()).toEqual([]);
  });

  it('is not that of another board, gone or changed', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FA002', icb: 'QOP' }));
    await keep(contactIs('contact changed'), { ...contactIs('contact gone'), serial: 6 });
    await tellNews();
    expect(shown()).toEqual([]);
  });

  it('is not that of another part of the board', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO', area: 'elsewhere' }));
    hold();
    await keep(contactIs('contact gone'));
    await tellNews();
    expect(shown()).toEqual([]);
  });

  it.each(['contact new', 'contact changed', 'contact gone'] as const)(
    'is the team’s own contact where it keeps one, so a %s is not told',
    async (kind) => {
      await changeItem(ownContacts, (stored) => ({ ...stored, registrationAuthority: ownContact }));
      await keep(contactIs(kind));
      await tellNews();
      expect(shown()).toEqual([]);
    },
  );

  it('is not told once somebody has read of it', async () => {
    await keep({ ...contactIs('contact changed'), isRead: true });
    await tellNews();
    expect(shown()).toEqual([]);
  });

  it('is nobody where no pharmacy is set', async () => {
    await changeItem(homePharmacy, () => noSite);
    await keep(contactIs('contact changed'), { ...contactIs('contact gone'), serial: 6 });
    await tellNews();
    expect(shown()).toEqual([]);
  });
});

describe('a date that moved', () => {
  it('is told where it touches every card and somebody is in the list', async () => {
    await keep({ changes: [changes.date] });
    await tellNews();
    expect(shown()).toEqual([]);
    await changeItem(cards, () => [person()]);
    await tellNews();
    expect(shown()).toEqual(['guidance date 7']);
  });

  it('is told where it touches locums only if there is one', async () => {
    await keep({ changes: [forLocums] });
    await changeItem(cards, () => [person()]);
    await tellNews();
    expect(shown()).toEqual([]);
    await changeItem(cards, () => [person(), locum]);
    await tellNews();
    expect(shown()).toEqual(['guidance date 7']);
  });
});

describe('a click on a notice', () => {
  const opened = async () => (await tabs.query({})).flatMap(({ url }) => url ?? []);

  it('of something urgent opens the answer to it', async () => {
    await keep({ urgent: [urgent] });
    await openWhatIsAbout('guidance urgent series-7');
    expect(await opened()).toEqual([runtime.getURL('/answer.html#series-7')]);
  });

  it.each([
    'guidance contact 7',
    'guidance date 7',
    'guidance urgent forgotten',
    'guidance of another version',
  ])('named “%s” opens what changed', async (key) => {
    await keep({ urgent: [urgent] });
    await openWhatIsAbout(key);
    expect(await opened()).toEqual([runtime.getURL('/options.html#guidance')]);
  });
});
