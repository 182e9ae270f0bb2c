import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Welcome } from '../../options/Welcome.tsx';
import { readItem } from '../../src/platform/items.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { fakeFeed, feedUrl, packedParts } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { refuseFile } from '../fakes/packaged.ts';
import { show } from './drive-guidance.tsx';

const offer = 'Check the official pages daily';
let leaves: ReturnType<typeof fakeLeaves>;
beforeEach(() => {
  fakeFeed();
  leaves = fakeLeaves();
});
const isOn = async () => (await readItem(pageWatch)).value.isOn;

test('says what to do first, at once', () => {
  const { words } = show(<Welcome />);
  expect(words()).toContain('Smartcard Desk is ready. Set your pharmacy here');
});

test.each([
  ['there is a feed', [feedUrl], true],
  ['there is none', [], false],
])(
  'speaks of new answers, and where to turn them on, only where there is a feed: %s',
  (_what, urls, isSaid) => {
    vi.stubGlobal('FEED_SETTINGS', { urls, keys: [] });
    const { words } = show(<Welcome />);
    expect(words().includes('It can also get new answers daily: turn that on under Guidance.')).toBe(isSaid);
    expect(screen.queryByRole('link', { name: 'Guidance' })?.getAttribute('href') ?? null).toBe(
      isSaid ? '#guidance' : null,
    );
  },
);

describe('the daily check of the official pages', () => {
  test('is off, and is offered with the sites, their number and what they would learn', async () => {
    const { words } = show(<Welcome />);
    expect(await screen.findByRole('button', { name: offer })).toBeTruthy();
    expect(words()).toMatch(new RegExp(`\\b${packedParts().pages.pages.length} (official )?pages\\b`));
    expect(words()).toMatch(/cpe\.org\.uk and digital\.nhs\.uk/);
    expect(words()).toMatch(/say nothing about you/);
    expect(await isOn()).toBe(false);
    expect(leaves.request).not.toHaveBeenCalled();
  });

  test('is turned on with one press and one question for both sites', async () => {
    show(<Welcome />);
    fireEvent.click(await screen.findByRole('button', { name: offer }));
    expect(leaves.request).toHaveBeenCalledExactlyOnceWith({ origins: hostsOf.pages });
    expect(await screen.findByRole('button', { name: 'Stop checking the official pages' })).toBeTruthy();
    expect(await isOn()).toBe(true);
  });

  test('stays off where the browser’s question is answered with no', async () => {
    leaves.request.mockResolvedValue(false);
    show(<Welcome />);
    fireEvent.click(await screen.findByRole('button', { name: offer }));
    expect(await screen.findByText(/^You did not allow it/)).toBeTruthy();
    expect(await isOn()).toBe(false);
  });

  test('is not offered where it is not known which pages they are, and the rest stands', async () => {
    refuseFile('pages.json');
    const { words } = show(<Welcome />);
    await waitFor(() => expect(leaves.contains).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByRole('button')).toBeNull();
    expect(words()).toContain('Smartcard Desk is ready.');
  });
});
