import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Health } from '../../options/Health.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { ensureTickAlarm, tickRecord } from '../../src/platform/tick.ts';
import { feedRecord, type Outcome } from '../../src/updates/feed/feed-record.ts';
import { exampleGuidance } from '../examples.ts';
import { feedUrl } from '../fakes/feed-site.ts';
import { fakeLeaves, hostsOf } from '../fakes/leaves.ts';
import { serveGuidance } from '../popup/serve-guidance.ts';

const getAll = vi.fn<() => Promise<{ permissions: string[]; origins: string[] }>>();

beforeEach(() => {
  serveGuidance(exampleGuidance);
  getAll.mockReset().mockResolvedValue({ permissions: ['storage', 'alarms'], origins: [] });
  fakeLeaves();
  Object.assign(fakeBrowser.permissions, { getAll });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Smartcard Desk',
    version: '0.1.0',
  });
});
afterEach(() => vi.restoreAllMocks());

const row = (name: string) => screen.getByText(name).nextElementSibling!.textContent;
const check = () => fireEvent.click(screen.getByRole('button', { name: 'Run a self-check now' }));

async function openHealth() {
  render(<Health />);
  await waitFor(() => expect(row('Versions')).toMatch(/^Smartcard Desk 0\.1\.0/));
}

/** The background as it answers a message: with a reply, or by not being there. */
const reply = (answer: Promise<unknown>) =>
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(answer as never);

describe('Health', () => {
  test('shows every row, reading at first and then in full', async () => {
    await ensureTickAlarm();
    render(<Health />);
    expect(row('Last self-check')).toBe('Reading …');
    expect(row('Versions')).toBe('Reading …');
    await waitFor(() => expect(row('Permissions')).toMatch(/^alarms, storage\. No website/));
    expect(row('Last self-check')).toBe('It has not run yet.');
    expect(row('Next self-check')).toMatch(/\d{4} at \d\d:\d\d$/);
    await waitFor(() => expect(row('Guidance')).toContain('2 answers'));
    expect(row('Updated guidance')).toContain('this Smartcard Desk has no feed');
    expect(row('Official pages')).toMatch(/^Not checking whether the pages/);
    expect(row('Storage')).toContain(
      'Your pharmacy: nothing saved. Your other sites: nothing saved. Your own contacts: nothing saved. Your cards: nothing saved. Your reminders: nothing saved. Which reminders were shown: nothing saved.',
    );
  });

  test('says when no alarm is set, and shows it once a check has set it', async () => {
    await openHealth();
    expect(row('Next self-check')).toMatch(/^No alarm is set/);
    await ensureTickAlarm();
    await changeItem(tickRecord, () => ({ lastAt: Date.now() }));
    await waitFor(() => expect(row('Next self-check')).toMatch(/ at \d\d:\d\d$/));
    expect(row('Last self-check')).toMatch(/ at \d\d:\d\d$/);
  });

  test('says which stored item is damaged, above the rows and in them', async () => {
    await fakeBrowser.storage.local.set({ homePharmacy: 'junk' });
    await openHealth();
    expect(screen.getByText(/^Your pharmacy: what was saved is damaged/)).toBeTruthy();
    expect(row('Storage')).toContain('Your pharmacy: damaged.');
  });

  test.each([
    ['cards', 'Your cards'],
    ['reminders', 'Your reminders'],
    ['shownNotices', 'Which reminders were shown'],
    ['guidancePack', 'The updated guidance'],
    ['guidanceFeed', 'The check for updated guidance'],
    ['guidanceNews', 'What changed in the guidance'],
    ['pageWatch', 'The daily check of the official pages'],
  ])('says that %s are damaged too', async (key, label) => {
    await fakeBrowser.storage.local.set({ [key]: 'junk' });
    await openHealth();
    expect(await screen.findByText(new RegExp(`^${label}: what was saved is damaged`))).toBeTruthy();
    expect(row('Storage')).toContain(`${label}: damaged.`);
  });

  test('says what the browser refused to tell', async () => {
    getAll.mockRejectedValue(new Error('Not now'));
    render(<Health />);
    expect(await screen.findByText('The browser did not say how it is: Not now')).toBeTruthy();
  });

  test('says that the answers could not be read', async () => {
    vi.mocked(fetch).mockRejectedValue(new Error('Failed to fetch'));
    await openHealth();
    await waitFor(() => expect(row('Guidance')).toBe('The answers could not be read: Failed to fetch'));
  });
});

describe('updated guidance', () => {
  beforeEach(() => {
    vi.stubGlobal('FEED_SETTINGS', { urls: [feedUrl], keys: [] });
  });

  test('is said to be off without leave, and what came of it once there is', async () => {
    const leaves = fakeLeaves();
    Object.assign(fakeBrowser.permissions, { getAll });
    await openHealth();
    await waitFor(() => expect(row('Updated guidance')).toMatch(/^Not checking for updated guidance: it is/));
    await leaves.request({ origins: hostsOf.feed });
    await waitFor(() => expect(row('Updated guidance')).toMatch(/^Not checked yet\./));
    const outcome: Outcome = { kind: 'failed', why: 'stood in' };
    await changeItem(feedRecord, (stored) => ({
      ...stored,
      askedAt: Date.now(),
      outcome,
    }));
    await waitFor(() => expect(row('Updated guidance')).toContain('Something else answered in its place'));
  });

  test('is said to be off where somebody switched it off', async () => {
    fakeLeaves(...hostsOf.feed);
    Object.assign(fakeBrowser.permissions, { getAll });
    await changeItem(feedRecord, (stored) => ({ ...stored, isOn: false }));
    await openHealth();
    await waitFor(() => expect(row('Updated guidance')).toMatch(/^Not checking for updated guidance: it is/));
  });
});

describe('Run a self-check now', () => {
  test('asks the background, and says that it is checking and then that it answered', async () => {
    let answer: (reply: unknown) => void = () => undefined;
    const sent = reply(new Promise((resolve) => (answer = resolve)));
    await openHealth();
    check();
    expect(screen.getByText('Checking …').role).toBe('status');
    expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'tick' });
    answer({ kind: 'done' });
    expect(await screen.findByText('The background answered.')).toBeTruthy();
  });

  test.each([
    ['that it failed', Promise.resolve({ kind: 'failed', reason: 'Full disk' }), 'It failed: Full disk'],
    ['no answer', Promise.resolve(), 'It failed: The background did not answer'],
    ['something strange', Promise.resolve('yes'), 'It failed: The background did not answer'],
  ])('passes on %s', async (_, answer, words) => {
    reply(answer);
    await openHealth();
    check();
    expect(await screen.findByText(words)).toBeTruthy();
  });

  test('says why it could not ask', async () => {
    reply(Promise.reject(new Error('Could not establish connection')));
    await openHealth();
    check();
    expect(await screen.findByText('It failed: Could not establish connection')).toBeTruthy();
  });
});
