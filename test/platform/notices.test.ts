import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayNotify, showNotice } from '../../src/platform/notices.ts';

const { notifications, runtime } = fakeBrowser;
const notice = {
  key: 'renewal card 00000000000a certificate 2026-12-05 2026-11-21',
  title: 'AB: card expires in 12 days',
  message: 'Renew it.',
};
const shown = () => notifications.getAllCreateOptions();

/** What Chromium has and Firefox has not. */
const level = vi.fn<() => Promise<string>>();
const mayAsk = (getPermissionLevel: typeof level | undefined) =>
  Object.defineProperty(notifications, 'getPermissionLevel', {
    value: getPermissionLevel,
    configurable: true,
  });
const own = Object.getOwnPropertyDescriptor(notifications, 'getPermissionLevel');

beforeEach(() => {
  level.mockReset().mockResolvedValue('granted');
  mayAsk(level);
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(notifications, 'getPermissionLevel', own!);
});

describe('a notification', () => {
  it('is shown under its key, with what every browser takes and nothing else', async () => {
    expect(await showNotice(notice)).toBe(true);
    expect(shown()).toEqual({
      [notice.key]: {
        type: 'basic',
        title: notice.title,
        message: notice.message,
        iconUrl: runtime.getURL('icons/icon-128.png'),
      },
    });
  });

  it('replaces the one of the same key, and no other', async () => {
    await showNotice(notice);
    await showNotice({ ...notice, message: 'Renew it now.' });
    await showNotice({ ...notice, key: 'home FA029 gone' });
    expect(Object.keys(shown()).toSorted()).toEqual(['home FA029 gone', notice.key]);
    expect(shown()[notice.key]).toMatchObject({ message: 'Renew it now.' });
  });

  it('that the browser will not show is not given to it, and counts as not shown', async () => {
    level.mockResolvedValue('denied');
    expect(await showNotice(notice)).toBe(false);
    expect(shown()).toEqual({});
  });

  it.each([
    ['cannot be asked', () => mayAsk(undefined)],
    ['does not say', () => level.mockRejectedValue(new Error('Not implemented'))],
  ])('is given to a browser that %s whether it may be', async (_what, set) => {
    set();
    expect(await showNotice(notice)).toBe(true);
    expect(Object.keys(shown())).toEqual([notice.key]);
  });

  it('that the browser refuses counts as not shown', async () => {
    vi.spyOn(notifications, 'create').mockRejectedValue(new Error('No icon'));
    expect(await showNotice(notice)).toBe(false);
  });
});

describe('whether notifications are shown', () => {
  it.each([
    ['granted', true],
    ['denied', false],
    ['something new', false],
  ])('is what the browser says: %s', async (said, may) => {
    level.mockResolvedValue(said);
    expect(await mayNotify()).toBe(may);
  });

  it('is not known where the browser has no such question, as Firefox', async () => {
    mayAsk(undefined);
    expect(await mayNotify()).toBeNull();
  });

  it('is not known where the browser does not answer it', async () => {
    level.mockRejectedValue(new Error('Not implemented'));
    expect(await mayNotify()).toBeNull();
  });
});
