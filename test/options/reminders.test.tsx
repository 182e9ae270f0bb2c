import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Reminders } from '../../options/Reminders.tsx';
import type { Reply } from '../../src/platform/commands.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { reminders, type Reminders as Chosen } from '../../src/renewals/reminders.ts';

const { absent } = reminders;
const level = vi.fn<() => Promise<string>>();
const refusal = new Error('The disk is full');

beforeEach(() => {
  level.mockReset().mockResolvedValue('granted');
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: level });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete (fakeBrowser.notifications as { getPermissionLevel?: unknown }).getPermissionLevel;
});

const stored = async () => (await readItem(reminders)).value;
const keep = (change: Partial<Chosen>) => changeItem(reminders, (before) => ({ ...before, ...change }));
const without = (steps: number[], ...gone: number[]) => steps.filter((step) => !gone.includes(step));

/** One options tab at its reminders, and what a person does there. */
async function open() {
  const { container } = render(<Reminders />);
  const page = within(container as HTMLElement);
  await page.findByRole('button', { name: 'Save' });
  const group = (name: string) => within(page.getByRole('group', { name }));
  const box = (name: string, within_ = page) => within_.getByRole<HTMLInputElement>('checkbox', { name });
  const time = (name: 'From' | 'To') => page.getByLabelText<HTMLInputElement>(name);
  return {
    ...page,
    container,
    group,
    box,
    time,
    tick: (name: string, in_?: string) => fireEvent.click(box(name, in_ ? group(in_) : page)),
    type: (name: 'From' | 'To', value: string) => fireEvent.input(time(name), { target: { value } }),
    save: () => fireEvent.click(page.getByRole('button', { name: 'Save' })),
    press: () => fireEvent.click(page.getByRole('button', { name: 'Send me a test notification' })),
    saved: () => page.findByText('Saved.'),
  };
}

const card = 'When a card runs out';
const position = 'When a position ends';
const national = 'National dates';
const quiet = 'No notifications at certain hours';

describe('the form', () => {
  test('shows what counts until somebody chooses: every step, at any hour of any day', async () => {
    const form = await open();
    expect(form.box('Show notifications').checked).toBe(true);
    for (const [name, boxes] of [
      [card, 8],
      [position, 5],
      [national, 4],
    ] as const) {
      const all = form.group(name).getAllByRole<HTMLInputElement>('checkbox');
      expect(all).toHaveLength(boxes);
      expect(all.every(({ checked }) => checked)).toBe(true);
    }
    expect(form.box(quiet).checked).toBe(false);
    expect(form.queryByLabelText('From')).toBeNull();
    const closed = form.group('Closed days').getAllByRole<HTMLInputElement>('checkbox');
    expect(closed.map(({ checked }) => checked)).toEqual(Array<boolean>(7).fill(false));
  });

  test('says what notifications are for, and what they depend on', async () => {
    const form = await open();
    expect(form.container.textContent).toContain(
      'The popup and the toolbar badge tell what is due in any case. Notifications come on top of that. When there is more than one thing to tell, it comes as one notification.',
    );
    expect(form.container.textContent).toContain(
      'Notifications appear only while this browser runs, and in this browser profile only. A calendar file, under Cards, works without it.',
    );
    expect(form.getByRole('link', { name: 'Cards' }).getAttribute('href')).toBe('#cards');
    const hint = document.getElementById(form.box('Show notifications').getAttribute('aria-describedby')!);
    expect(hint!.textContent).toContain('the popup and the badge still tell');
  });

  test('shows what was saved', async () => {
    await keep({
      isOn: false,
      steps: { certificate: [14], position: [], national: [7, 0] },
      quiet: { from: '18:30', to: '09:00' },
      closedDays: [6, 7],
    });
    const form = await open();
    const ticked = form
      .getAllByRole<HTMLInputElement>('checkbox')
      .filter(({ checked }) => checked)
      .map((each) => each.closest('label')!.textContent?.trim());
    expect(ticked).toEqual(['14 days before', '7 days before', 'On the day', quiet, 'Saturday', 'Sunday']);
    expect([form.time('From').value, form.time('To').value]).toEqual(['18:30', '09:00']);
  });
});

describe('each control saves what it says', () => {
  test('notifications off, and everything else as it was', async () => {
    const form = await open();
    form.tick('Show notifications');
    expect(await stored()).toEqual(absent);
    form.save();
    expect(await form.saved()).toHaveProperty('role', 'status');
    expect(await stored()).toEqual({ ...absent, isOn: false });
  });

  test.each([
    [card, '90 days before', 'certificate', [90]],
    [card, '1 day before', 'certificate', [1]],
    [card, 'On the day', 'certificate', [0]],
    [card, 'Each week after, for eight weeks', 'certificate', [-7, -14, -21, -28, -35, -42, -49, -56]],
    [position, '90 days before', 'position', [90]],
    [position, 'A week after', 'position', [-7]],
    [national, '60 days before', 'national', [60]],
    [national, 'On the day', 'national', [0]],
  ] as const)('%s: %s, off and on again', async (group, name, kind, gone) => {
    const form = await open();
    form.tick(name, group);
    form.save();
    await form.saved();
    const steps = { ...absent.steps, [kind]: without(absent.steps[kind], ...gone) };
    expect(await stored()).toEqual({ ...absent, steps });
    form.tick(name, group);
    expect(form.queryByText('Saved.')).toBeNull();
    form.save();
    await form.saved();
    expect(await stored()).toEqual(absent);
  });

  test('quiet hours, over midnight and in the day, and none again', async () => {
    const form = await open();
    expect(
      form.group('Quiet hours').getByText(/^What they hold back is shown soon after they end/),
    ).toBeTruthy();
    form.tick(quiet);
    expect(form.getByText('They go over midnight.')).toBeTruthy();
    form.save();
    await form.saved();
    expect((await stored()).quiet).toEqual({ from: '19:00', to: '08:00' });
    form.type('From', '09:30');
    form.type('To', '17:00');
    expect(form.queryByText('They go over midnight.')).toBeNull();
    form.save();
    await form.saved();
    expect((await stored()).quiet).toEqual({ from: '09:30', to: '17:00' });
    form.tick(quiet);
    form.save();
    await form.saved();
    expect(await stored()).toEqual(absent);
  });

  test.each([
    ['Monday', 1],
    ['Saturday', 6],
    ['Sunday', 7],
  ])('closed on %s', async (name, day) => {
    const form = await open();
    form.tick(name);
    form.save();
    await form.saved();
    expect(await stored()).toEqual({ ...absent, closedDays: [day] });
  });
});

describe('what is refused', () => {
  test('equal times: said in a summary that takes focus and beside the field, and nothing is saved', async () => {
    const form = await open();
    form.tick(quiet);
    form.type('From', '18:30');
    form.type('To', '18:30');
    form.save();
    const summary = form.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    const words = 'Quiet hours start and end at the same time. Change one of them, or turn quiet hours off';
    fireEvent.click(within(summary).getByRole('link', { name: words }));
    expect(document.activeElement).toBe(form.time('To'));
    expect(form.time('To').getAttribute('aria-invalid')).toBe('true');
    const ids = form.time('To').getAttribute('aria-describedby')!.split(' ');
    expect(document.getElementById(ids.at(-1)!)!.textContent).toBe(`Error: ${words}`);
    expect([form.time('From').value, form.time('To').value]).toEqual(['18:30', '18:30']);
    expect(await stored()).toEqual(absent);
  });

  test('a time that is not there', async () => {
    const form = await open();
    form.tick(quiet);
    form.type('From', '');
    form.save();
    fireEvent.click(
      within(form.getByRole('alert')).getByRole('link', { name: 'Enter the time quiet hours start' }),
    );
    expect(document.activeElement).toBe(form.time('From'));
  });

  test('all seven days closed, and leads to the first', async () => {
    const form = await open();
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const day of days) form.tick(day);
    form.save();
    const words = 'Leave one day open. Closed on all seven, no notification would ever be shown';
    fireEvent.click(within(form.getByRole('alert')).getByRole('link', { name: words }));
    expect(document.activeElement).toBe(form.box('Monday'));
    const group = form.getByRole('group', { name: 'Closed days' });
    const ids = group.getAttribute('aria-describedby')!.split(' ');
    expect(ids.map((id) => document.getElementById(id)!.textContent)).toContain(`Error: ${words}`);
    expect(await stored()).toEqual(absent);
    form.tick('Wednesday');
    form.save();
    await form.saved();
    expect(form.queryByRole('alert')).toBeNull();
    expect((await stored()).closedDays).toEqual([1, 2, 4, 5, 6, 7]);
  });
});

describe('a save that the browser rejects', () => {
  test('is said with its reason, keeps what was chosen, and goes through later', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(refusal);
    const form = await open();
    form.tick('Show notifications');
    form.tick('60 days before', card);
    form.tick(quiet);
    form.type('From', '21:15');
    form.tick('Sunday');
    form.save();
    const summary = await form.findByRole('alert');
    expect(summary.textContent).toContain('This browser did not save it (The disk is full).');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(form.box('Show notifications').checked).toBe(false);
    expect(form.box('60 days before', form.group(card)).checked).toBe(false);
    expect(form.time('From').value).toBe('21:15');
    expect(form.box('Sunday').checked).toBe(true);
    expect(await stored()).toEqual(absent);
    set.mockRestore();
    form.save();
    await form.saved();
    expect(await stored()).toEqual({
      isOn: false,
      steps: { ...absent.steps, certificate: without(absent.steps.certificate, 60) },
      quiet: { from: '21:15', to: '08:00' },
      closedDays: [7],
    });
  });

  test('is not tried over what a newer version saved', async () => {
    await keep({ isOn: false });
    const { reminders: slot } = await fakeBrowser.storage.local.get('reminders');
    await fakeBrowser.storage.local.set({ reminders: { ...(slot as object), version: 2 } });
    const form = await open();
    expect(form.getByText(/^Your reminders: a newer Smartcard Desk saved it/)).toBeTruthy();
    form.tick('Sunday');
    form.save();
    expect((await form.findByRole('alert')).textContent).toContain(
      'a newer Smartcard Desk saved what is there',
    );
    expect(form.box('Sunday').checked).toBe(true);
  });

  test('was damaged before: it is said, and the form works', async () => {
    await fakeBrowser.storage.local.set({ reminders: 'junk' });
    const form = await open();
    expect(form.getByText(/^Your reminders: what was saved is damaged/)).toBeTruthy();
    form.tick('Sunday');
    form.save();
    await form.saved();
    expect(await stored()).toEqual({ ...absent, closedDays: [7] });
  });
});

describe('two windows', () => {
  test('that tick different boxes of one group lose nothing', async () => {
    const one = await open();
    const other = await open();
    one.tick('90 days before', card);
    one.tick('Sunday');
    other.tick('60 days before', card);
    other.tick('Saturday');
    one.save();
    other.save();
    await one.saved();
    await other.saved();
    expect(await stored()).toEqual({
      ...absent,
      steps: { ...absent.steps, certificate: without(absent.steps.certificate, 90, 60) },
      closedDays: [6, 7],
    });
    await waitFor(() => expect(one.box('60 days before', one.group(card)).checked).toBe(false));
  });

  test('that change one time each keep both', async () => {
    await keep({ quiet: { from: '19:00', to: '08:00' } });
    const one = await open();
    const other = await open();
    one.type('From', '20:00');
    other.type('To', '09:00');
    one.save();
    other.save();
    await one.saved();
    await other.saved();
    expect((await stored()).quiet).toEqual({ from: '20:00', to: '09:00' });
  });

  test('of which one turns quiet hours off keep the time that the other saves after it', async () => {
    await keep({ quiet: { from: '19:00', to: '08:00' } });
    const one = await open();
    const other = await open();
    other.type('From', '20:00');
    one.tick(quiet);
    one.save();
    await one.saved();
    expect(other.time('From').value).toBe('20:00');
    other.save();
    await other.saved();
    expect((await stored()).quiet).toEqual({ from: '20:00', to: '08:00' });
  });

  test('that close all seven days between them keep those of the last', async () => {
    const one = await open();
    const other = await open();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) one.tick(day);
    for (const day of ['Friday', 'Saturday', 'Sunday']) other.tick(day);
    one.save();
    other.save();
    await one.saved();
    await other.saved();
    expect((await stored()).closedDays).toEqual([5, 6, 7]);
  });

  test('show here what the other saved, but for what was touched here', async () => {
    const form = await open();
    form.tick('Sunday');
    await keep({ isOn: false });
    await waitFor(() => expect(form.box('Show notifications').checked).toBe(false));
    expect(form.box('Sunday').checked).toBe(true);
  });
});

describe('the test notification', () => {
  const replying = (reply: Reply) =>
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply as never);

  test('is asked of the background, and what to check stands beneath', async () => {
    const sent = replying({ kind: 'done' });
    const form = await open();
    expect(form.queryByText('Nothing appeared?')).toBeNull();
    form.press();
    expect(form.getByText('Sending …')).toHaveProperty('role', 'status');
    expect(form.getByRole('heading', { name: 'Nothing appeared?' })).toBeTruthy();
    expect(await form.findByText('Sent. It should be in the corner of the screen now.')).toHaveProperty(
      'role',
      'status',
    );
    expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'test notification' });
    const checks = form.getAllByRole('listitem').map((item) => item.textContent);
    expect(checks[0]).toContain('In Windows, open Settings, System, Notifications.');
    expect(checks.at(-1)).toBe('The popup and the toolbar badge still tell what is due.');
  });

  test('pressed ten times asks once, and again once that was answered', async () => {
    const sent = replying({ kind: 'done' });
    const form = await open();
    for (let times = 0; times < 10; times++) form.press();
    await form.findByText(/^Sent\./);
    expect(sent).toHaveBeenCalledTimes(1);
    form.press();
    expect(sent).toHaveBeenCalledTimes(2);
    await form.findByText(/^Sent\./);
  });

  test('that failed says why, and what to check', async () => {
    replying({ kind: 'failed', reason: 'This browser does not show notifications of this extension' });
    const form = await open();
    form.press();
    expect(
      await form.findByText('It was not sent: This browser does not show notifications of this extension'),
    ).toHaveProperty('role', 'status');
    expect(form.getByText('Nothing appeared?')).toBeTruthy();
    expect(form.queryByText(/^Sent\./)).toBeNull();
  });

  test('to a background that is not there says so', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    const form = await open();
    form.press();
    expect(await form.findByText('It was not sent: Receiving end does not exist.')).toBeTruthy();
  });

  test.each([
    [{ isOn: false }, 'Notifications of cards are turned off, below.'],
    [
      { quiet: { from: '00:00', to: '23:59' } },
      'Notifications of cards are held back now: quiet hours or a closed day.',
    ],
    [
      { closedDays: [1, 2, 3, 4, 5, 6] },
      'Notifications of cards are held back now: quiet hours or a closed day.',
    ],
  ])('says why real ones would not come: %o', async (change, why) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T09:00:00Z') });
    try {
      await keep(change);
      replying({ kind: 'done' });
      const form = await open();
      expect(form.queryByText(why)).toBeNull();
      form.press();
      expect((await form.findByText(/^Sent\./)).textContent).toBe(
        `Sent. It should be in the corner of the screen now. ${why}`,
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves what was chosen and not saved', async () => {
    replying({ kind: 'done' });
    const form = await open();
    form.tick('Sunday');
    form.press();
    await form.findByText(/^Sent\./);
    expect(form.box('Sunday').checked).toBe(true);
    expect(await stored()).toEqual(absent);
  });
});

describe('the browser’s own permission', () => {
  const blocked = 'This browser blocks notifications of this extension.';

  test('is said where it is refused, and no longer once it is given elsewhere', async () => {
    level.mockResolvedValue('denied');
    await open();
    expect(await screen.findByText(blocked)).toHaveProperty('role', 'status');
    level.mockResolvedValue('granted');
    fireEvent.focus(window);
    await waitFor(() => expect(screen.queryByText(blocked)).toBeNull());
  });

  test('is not spoken of where it is given', async () => {
    await open();
    await waitFor(() => expect(level).toHaveBeenCalled());
    expect(screen.queryByText(blocked)).toBeNull();
  });

  test('is not spoken of where the browser does not say, as in Firefox', async () => {
    delete (fakeBrowser.notifications as { getPermissionLevel?: unknown }).getPermissionLevel;
    const form = await open();
    fireEvent.focus(window);
    form.tick('Sunday');
    form.save();
    await form.saved();
    expect(screen.queryByText(blocked)).toBeNull();
  });
});
