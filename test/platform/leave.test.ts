import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allow, forbid, isFirefox, mayAsk, watchPermissions, type Leave } from '../../src/platform/leave.ts';
import { watchedHosts } from '../../src/updates/watched-hosts.ts';
import { fakeLookUps, origins } from '../fakes/look-ups.ts';

const feeds = { urls: ['https://feed.example/guidance/', 'https://mirror.example:8443/a/b/'], keys: [] };
beforeEach(() => vi.stubGlobal('FEED_SETTINGS', feeds));

const hosts: [Leave, string[]][] = [
  ['look-ups', origins],
  ['pages', ['https://cpe.org.uk/*', 'https://digital.nhs.uk/*']],
  ['feed', ['https://feed.example/*', 'https://mirror.example/*']],
];

describe.each(hosts)('the leave for %s', (leave, named) => {
  it('names its own hosts and no others, however it is asked about', async () => {
    const { request } = fakeLookUps({ engine: 'chromium', isAllowed: true });
    expect(await mayAsk(leave)).toBe(true);
    expect(await allow(leave)).toBe(true);
    expect(await forbid(leave)).toBe(true);
    const wanted = { origins: named };
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith(wanted);
    expect(request).toHaveBeenCalledExactlyOnceWith(wanted);
    expect(fakeBrowser.permissions.remove).toHaveBeenCalledExactlyOnceWith(wanted);
  });

  it('is passed on as the person says', async () => {
    fakeLookUps({ isAllowed: false, says: 'no' });
    expect([await mayAsk(leave), await allow(leave)]).toEqual([false, false]);
  });
});

it('is asked for the pages on every host that is watched', async () => {
  const { request } = fakeLookUps();
  await allow('pages');
  const wanted = { origins: watchedHosts.map((host) => `https://${host}/*`) };
  expect(request).toHaveBeenCalledExactlyOnceWith(wanted);
});

it('only look-ups name a kind of data, and only in Firefox', async () => {
  const { request } = fakeLookUps({ engine: 'firefox' });
  expect(isFirefox()).toBe(true);
  for (const [leave] of hosts) await allow(leave);
  expect(request.mock.calls.flat()).toEqual([
    { origins, data_collection: ['locationInfo'] },
    ...hosts.slice(1).map(([, named]) => ({ origins: named })),
  ]);
});

it('a build without a feed has no host to ask leave for, and no leave to ask it', async () => {
  vi.stubGlobal('FEED_SETTINGS', undefined);
  const { request } = fakeLookUps({ isAllowed: false });
  await allow('feed');
  expect(request.mock.calls.flat()).toEqual([{ origins: [] }]);
});

it('a change of leave is heard until it is no longer listened for', () => {
  const { set } = fakeLookUps();
  const changed = vi.fn<() => void>();
  const removal = vi.spyOn(fakeBrowser.permissions.onRemoved, 'removeListener');
  const stop = watchPermissions(changed);
  set(true);
  expect(changed).toHaveBeenCalled();
  stop();
  expect(removal).toHaveBeenCalledWith(changed);
});
