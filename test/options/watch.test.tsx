import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watch } from '../../options/Watch.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch, type HomeWatch, type WatchOutcome } from '../../src/settings/home-watch.ts';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';

const request = vi.fn<() => Promise<boolean>>();
const contains = vi.fn<() => Promise<boolean>>();
const event = { addListener: () => undefined, removeListener: () => undefined };
const onUse = vi.fn<(code: string) => void>();
const closed: Partial<HomeWatch> = {
  isOn: true,
  code: 'FA029',
  askedOn: exampleDay,
  outcome: { kind: 'answered' },
  finding: {
    kind: 'closed',
    on: '2024-07-21',
    newCode: {
      code: 'FA579',
      name: 'Allied Pharmacy London Road',
      because: 'address and telephone',
      opensOn: '2024-07-22',
    },
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) });
  request.mockReset().mockResolvedValue(true);
  contains.mockReset().mockResolvedValue(true);
  onUse.mockReset();
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    request,
    contains,
    onAdded: event,
    onRemoved: event,
  } as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    optional_host_permissions: ['https://directory.spineservices.nhs.uk/*'],
  } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const stored = async () => (await readItem(homeWatch)).value;
const box = () => screen.getByRole<HTMLInputElement>('checkbox');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(place: string, rest: Partial<HomeWatch> = {}) {
  await changeItem(homePharmacy, () => ({ ...noSite, place }));
  await changeItem(homeWatch, (watch) => ({ ...watch, ...rest }));
  const { container } = render(<Watch onUse={onUse} />);
  await screen.findByRole('checkbox');
  return container;
}

describe('the checkbox', () => {
  test('is off, and says what it would send and to whom', async () => {
    const container = await open('FWF76');
    expect(
      screen.getByLabelText(
        'Check weekly that FWF76 is still open (sends the code to NHS England’s public directory)',
      ),
    ).toBe(box());
    expect(box().checked).toBe(false);
    const hint = document.getElementById(box().getAttribute('aria-describedby')!)!;
    expect(hint.textContent).toContain(
      'Usually one request a week; after a check that failed, one the next day. If the code is closing or has closed, its postcode and the codes of the pharmacies there are sent too, to look for the new code.',
    );
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
    expect(container.querySelector('.status')).toBeNull();
  });

  test.each(['', 'BD22 8NQ', 'FFFFF'])(
    'cannot be turned on while “%s” is home, and says why',
    async (place) => {
      const container = await open(place);
      expect(box().disabled).toBe(true);
      expect(container.textContent).toContain('Save an ODS code as your home pharmacy first');
    },
  );

  test('can still be turned off where the code was taken away', async () => {
    await open('', { isOn: true });
    expect(box().disabled).toBe(false);
    fireEvent.click(box());
    await waitFor(async () => expect((await stored()).isOn).toBe(false));
  });

  test('asks for the hosts straight from the click, and is saved at once', async () => {
    await open('FWF76');
    fireEvent.click(box());
    expect(request).toHaveBeenCalledTimes(1);
    await waitFor(async () => expect((await stored()).isOn).toBe(true));
    expect(await screen.findByText(/^FWF76 was not checked yet\. The next check is due/)).toBeTruthy();
  });

  test('stays off where the hosts are refused, and says so', async () => {
    request.mockResolvedValue(false);
    await open('FWF76');
    fireEvent.click(box());
    expect(await screen.findByText(/^You did not allow it, so it stays off\./)).toHaveProperty(
      'role',
      'status',
    );
    expect((await stored()).isOn).toBe(false);
    expect(box().checked).toBe(false);
  });

  test('stays off where the browser did not ask', async () => {
    request.mockRejectedValue(new Error('No user gesture'));
    await open('FWF76');
    fireEvent.click(box());
    expect(await screen.findByText(/it stays off \(No user gesture\)/)).toBeTruthy();
    expect(box().checked).toBe(false);
  });

  test('stays as it was where it could not be saved, and says why', async () => {
    await open('FWF76');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    fireEvent.click(box());
    expect(await screen.findByText('This browser did not save it (The disk is full).')).toBeTruthy();
    expect(box().checked).toBe(false);
  });

  test('is turned off without asking for anything, and keeps when it was asked', async () => {
    await open('FWF76', { isOn: true, code: 'FWF76', askedOn: exampleDay, outcome: { kind: 'answered' } });
    fireEvent.click(box());
    await waitFor(async () => expect(await stored()).toMatchObject({ isOn: false, askedOn: exampleDay }));
    expect(request).not.toHaveBeenCalled();
  });

  test('is not saved over what a newer version saved', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76' }));
    await changeItem(homeWatch, (watch) => watch);
    const { homeWatch: slot } = await fakeBrowser.storage.local.get('homeWatch');
    await fakeBrowser.storage.local.set({ homeWatch: { ...(slot as object), version: 2 } });
    render(<Watch onUse={onUse} />);
    expect(await screen.findByText(/a newer Smartcard Desk saved it/)).toBeTruthy();
    fireEvent.click(box());
    expect(await screen.findByText(/did not save it \(a newer Smartcard Desk/)).toBeTruthy();
  });
});

describe('what came of it', () => {
  const failed = (why: Extract<WatchOutcome, { kind: 'failed' }>['why']): WatchOutcome => ({
    kind: 'failed',
    why,
  });

  test.each<[WatchOutcome, string, string]>([
    [{ kind: 'answered' }, 'The directory does not say that it is closing.', '30 November 2026'],
    [failed('offline'), 'This PC was offline', '24 November 2026'],
    [failed('stood-in'), 'a sign-in page of this network', '24 November 2026'],
    [failed('interrupted'), 'That check was not finished.', '24 November 2026'],
  ])('is said for %j, with the day of the next', async (outcome, words, next) => {
    const container = await open('FWF76', { isOn: true, code: 'FWF76', askedOn: exampleDay, outcome });
    const status = container.querySelector('.status')!.textContent;
    expect(status).toContain('Last checked on 23 November 2026.');
    expect(status).toContain(words);
    expect(status).toContain(`Next check: ${next}.`);
  });

  test('is only that it stopped, and how to go on, where look-ups are off', async () => {
    contains.mockResolvedValue(false);
    const container = await open('FWF76', { isOn: true, code: 'FWF76', askedOn: exampleDay });
    await waitFor(() =>
      expect(container.querySelector('.status')!.textContent.trim()).toBe(
        'Stopped, because look-ups are off. Turn look-ups on above.',
      ),
    );
  });

  test('names a clock that was ahead', async () => {
    const ahead = { isOn: true, code: 'FWF76', askedOn: '2028-11-23', outcome: failed('offline') };
    const container = await open('FWF76', ahead);
    expect(container.textContent).toContain('That is in the future: check this PC’s clock.');
    expect(container.textContent).toContain('due within half an hour');
  });

  test('is nothing yet where another code is home now', async () => {
    const container = await open('FWF76', closed);
    expect(container.textContent).toContain('FWF76 was not checked yet.');
    expect(container.textContent).not.toContain('FA029');
  });
});

describe('Check now', () => {
  const reply = (answer: unknown) =>
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(answer as never);

  test('asks the background, and shows what it stored', async () => {
    await open('FA029', { isOn: true });
    const sent = reply({ kind: 'done' });
    press('Check now');
    expect(screen.getByText('Checking …')).toHaveProperty('role', 'status');
    await waitFor(() => expect(screen.queryByText('Checking …')).toBeNull());
    expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'watch' });
    await changeItem(homeWatch, (watch) => ({ ...watch, ...closed }));
    expect(await screen.findByText(/^FA029 closed on 21 July 2024/)).toBeTruthy();
  });

  test('pressed ten times asks once, and again once that was answered', async () => {
    await open('FA029', { isOn: true });
    const sent = reply({ kind: 'done' });
    for (let times = 0; times < 10; times++) press('Check now');
    await waitFor(() => expect(screen.queryByText('Checking …')).toBeNull());
    expect(sent).toHaveBeenCalledTimes(1);
    press('Check now');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('says why it failed', async () => {
    await open('FA029', { isOn: true });
    reply({ kind: 'failed', reason: 'The disk is full' });
    press('Check now');
    expect(await screen.findByText('It failed: The disk is full')).toBeTruthy();
  });
});
