import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { tickRecord } from '../../src/platform/tick.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import { exampleDay } from '../examples.ts';
import { person } from '../renewals/examples.ts';
import { openPopup, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

const now = Date.parse(`${exampleDay}T09:00:00Z`);
const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  serveGuidance();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Due in twelve days. */
const ab = person({ id: '00000000000a', who: 'AB', certificate: '2026-12-05' });
const cd = person({ id: '00000000000b', who: 'CD', certificate: '2026-12-20' });
const fine = person({ id: '00000000000c', who: 'JS' });

const keep = (...people: Person[]) => changeItem(cards, () => people);
const kept = async () => (await readItem(cards)).value;
const ranAt = (lastAt: number | null) => changeItem(tickRecord, () => ({ lastAt }));
/** The background as it answers a message: with a reply, or by not being there. */
const background = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => answer() as never);
const awake = () => Promise.resolve({ kind: 'done' });
const gone = () => Promise.reject(new Error('Could not establish connection'));

/** The line, once the national dates are read; null where there is none. */
const summary = () =>
  screen.queryByText(/(need|needs) (renewing|attention)\.|to see to\./, { selector: 'summary' });
const lineOf = async () => {
  await waitFor(() => expect(summary()).not.toBeNull());
  return summary()!;
};
/** The opened line. */
async function openLine() {
  const line = await lineOf();
  fireEvent.click(line);
  return within(line.closest('details')!);
}
/** Until whatever was read and asked has come back. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));

describe('the line', () => {
  beforeEach(() => ranAt(now - minute));

  test('says how many cards there are to see to, and which comes first', async () => {
    await keep(fine, cd, ab);
    await openPopup();
    expect((await lineOf()).textContent).toBe('2 cards need renewing. AB: card expires in 12 days.');
  });

  test('says of one, and of what is no certificate, what it is', async () => {
    await keep(person({ who: 'AB', positions: [{ site: 'FWF76', name: '', ends: '2026-11-24' }] }));
    await openPopup();
    expect((await lineOf()).textContent).toBe('1 card needs attention. AB: position at FWF76 ends tomorrow.');
  });

  test('counts a date for everybody as one thing', async () => {
    vi.setSystemTime('2027-01-10T09:00:00Z');
    await ranAt(Date.now());
    await keep(fine, cd);
    await openPopup();
    expect((await lineOf()).textContent).toMatch(/^2 things to see to\./);
  });

  test('is not there while nothing is due', async () => {
    await keep(fine);
    await openPopup();
    await settle();
    expect(summary()).toBeNull();
  });

  test('comes when another window saves a card that is due', async () => {
    await openPopup();
    await settle();
    await act(async () => void (await keep(ab)));
    expect((await lineOf()).textContent).toMatch(/^1 card needs renewing\./);
  });

  test('is closed at first, and opens to what to do, ahead of the common problems', async () => {
    await keep(ab);
    await openPopup();
    const line = await lineOf();
    const box = line.closest('details')!;
    expect(box.open).toBe(false);
    fireEvent.click(line);
    expect(box.open).toBe(true);
    expect(within(box).getByText(/^AB’s card expires on 5 December 2026, in 12 days\./)).toBeTruthy();
    const common = screen.getByRole('list', { name: 'Common problems' });
    expect(box.compareDocumentPosition(common) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('leads to the steps in place, and back', async () => {
    await keep(ab);
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('link', { name: 'See the steps' }));
    expect((await screen.findByRole('article')).dataset['answer']).toBe('renew');
    fireEvent.click(screen.getByRole('button', { name: '‹ Back' }));
    expect(await lineOf()).toBeTruthy();
  });

  test('shows five at most, and leads to the rest under Cards', async () => {
    const seven = Array.from({ length: 7 }, (_, at) => ({ ...ab, id: `00000000000${at}`, who: `P${at}` }));
    await keep(...seven);
    await openPopup();
    const box = await openLine();
    expect(box.getAllByText('See the steps')).toHaveLength(5);
    const more = box.getByText(/^and 2 more under/);
    expect(within(more).getByRole('link').getAttribute('href')).toBe('options.html#cards');
  });

  test('is hidden while words are typed, and back when they are gone', async () => {
    await keep(ab);
    await openPopup();
    await lineOf();
    type('locked');
    await resultIds();
    expect(summary()).toBeNull();
    type('');
    expect(await lineOf()).toBeTruthy();
  });

  test('is hidden while a pharmacy is asked about', async () => {
    await keep(ab);
    await openPopup();
    await lineOf();
    type('FWF76');
    await waitFor(() => expect(summary()).toBeNull());
    expect(searchBox().value).toBe('FWF76');
  });
});

describe('what is done in it', () => {
  beforeEach(() => ranAt(now - minute));

  test('is saved, said, and can be undone', async () => {
    await keep(ab, cd);
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: 'Renewed AB' }));
    for (const [part, value] of [
      ['Day', '5'],
      ['Month', '11'],
      ['Year', '2029'],
    ] as const)
      fireEvent.input(box.getByLabelText(part), { target: { value } });
    fireEvent.click(box.getByRole('button', { name: 'Save the date' }));
    const said = await screen.findByText(/^AB: 5 November 2029 is saved\./);
    expect(said.role).toBe('status');
    expect(said.closest('details')).toBeNull();
    const undo = within(said).getByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    expect(await kept()).toEqual([{ ...ab, certificate: '2029-11-05' }, cd]);
    expect((await lineOf()).textContent).toBe('1 card needs renewing. CD: card expires in 27 days.');
    fireEvent.click(undo);
    await waitFor(() => expect(summary()?.textContent).toMatch(/^2 cards need renewing/));
    expect(await kept()).toEqual([ab, cd]);
  });

  test('and is not saved is said', async () => {
    await keep(ab);
    await openPopup();
    const box = await openLine();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    fireEvent.click(box.getByRole('button', { name: 'Left this pharmacy AB' }));
    expect(await box.findByText('Not saved: The disk is full')).toHaveProperty('role', 'alert');
    expect(await kept()).toEqual([ab]);
  });

  test('to the last thing due is said, and can be undone', async () => {
    await keep(ab);
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: 'Left this pharmacy AB' }));
    expect(await screen.findByText(/^AB is off the list\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await kept()).toEqual([ab]));
  });
});

describe('an undo in the popup', () => {
  beforeEach(() => ranAt(now - minute));

  test.each(['Not ours AB', 'Tomorrow AB'])('of “%s” keeps what changed since', async (action) => {
    await keep(ab);
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: 'Remind me later AB' }));
    fireEvent.click(box.getByRole('button', { name: action }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(summary()).toBeNull();
    await act(async () => void (await keep({ ...(await kept())[0]!, helper: 'sponsor' }, cd)));
    fireEvent.click(undo);
    await waitFor(() => expect(summary()?.textContent).toMatch(/^2 cards need renewing/));
    expect(await kept()).toEqual([{ ...ab, helper: 'sponsor' }, cd]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  test('of a date for many takes it back of each', async () => {
    vi.setSystemTime('2027-01-10T09:00:00Z');
    await ranAt(Date.now());
    await keep(fine, { ...fine, id: '00000000000d', who: 'KM' });
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: /^Seen to Published end date of CIS1/ }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect((await kept()).map(({ choices }) => choices.length)).toEqual([1, 1]);
    fireEvent.click(undo);
    await waitFor(async () => expect((await kept()).map(({ choices }) => choices)).toEqual([[], []]));
  });

  test('that fails is said beside it, and can be tried again', async () => {
    await keep(ab);
    await openPopup();
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: 'Left this pharmacy AB' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    const refused = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Full'));
    fireEvent.click(undo);
    expect(await screen.findByText(/It was not taken back: Full\./)).toBeTruthy();
    refused.mockRestore();
    fireEvent.click(undo);
    await waitFor(async () => expect(await kept()).toEqual([ab]));
  });
});

describe('dates not known yet', () => {
  const words = () => screen.queryByText(/not known yet\./);

  test.each([
    [[person({ certificate: null })], 'A date of 1 card is not known yet. Enter it'],
    [
      [
        person({ certificate: null }),
        person({ id: '00000000000b', who: 'CD', positions: [{ site: 'FWF76', name: '' }] }),
        fine,
      ],
      'Dates of 2 cards are not known yet. Enter them',
    ],
  ])('are counted, and lead to Cards', async (people, said) => {
    await ranAt(now);
    await keep(...people);
    await openPopup();
    await waitFor(() => expect(words()?.textContent).toContain(said));
    expect(within(words()!).getByRole('link').getAttribute('href')).toBe('options.html#cards');
  });

  test('are not spoken of where all are known', async () => {
    await ranAt(now);
    await keep(ab);
    await openPopup();
    await lineOf();
    expect(words()).toBeNull();
  });
});

describe('a background that may be asleep', () => {
  const words = () => screen.queryByText(/^No notifications can come/);

  test.each([
    ['is not there', gone, 'Could not establish connection'],
    ['says nothing', () => Promise.resolve(), 'The background did not answer'],
    ['fails', () => Promise.resolve({ kind: 'failed', reason: 'Full disk' }), 'Full disk'],
  ])('and %s is said, with the reason and what to do', async (_, answer, reason) => {
    await keep(fine);
    await ranAt(now - 46 * minute);
    const sent = background(answer);
    await openPopup();
    const said = await screen.findByText(/^No notifications can come/);
    expect(said.textContent).toContain(`(${reason})`);
    expect(said.textContent).toContain('Close the browser and open it again.');
    expect(sent).toHaveBeenCalledExactlyOnceWith({ command: 'remind' });
  });

  test('is asked too where it never ran', async () => {
    await keep(fine);
    background(gone);
    await openPopup();
    expect(await screen.findByText(/^No notifications can come/)).toBeTruthy();
  });

  test('and answers is not spoken of', async () => {
    await keep(fine);
    await ranAt(now - 46 * minute);
    const sent = background(awake);
    await openPopup();
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    await settle();
    expect(words()).toBeNull();
  });

  test('is not spoken of before it had time to answer', async () => {
    await keep(fine);
    await ranAt(now - 46 * minute);
    const sent = background(() => new Promise(() => undefined));
    await openPopup();
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    await settle();
    expect(words()).toBeNull();
  });

  test('is left alone where it ran lately', async () => {
    await keep(ab);
    await ranAt(now - 44 * minute);
    const sent = background(gone);
    await openPopup();
    await lineOf();
    await settle();
    expect(sent).not.toHaveBeenCalled();
    expect(words()).toBeNull();
  });

  test('is left alone where there is no card to remind of', async () => {
    await ranAt(now - day);
    const sent = background(gone);
    await openPopup();
    await settle();
    expect(sent).not.toHaveBeenCalled();
    expect(words()).toBeNull();
  });

  test('and does not answer leaves the line and its actions', async () => {
    await keep(ab);
    background(gone);
    await openPopup();
    await screen.findByText(/^No notifications can come/);
    const box = await openLine();
    fireEvent.click(box.getByRole('button', { name: 'Not ours AB' }));
    await waitFor(async () => expect((await kept())[0]!.choices).toHaveLength(1));
  });

  test('is spoken of no more once it ran after all', async () => {
    await keep(fine);
    await ranAt(now - 46 * minute);
    background(gone);
    await openPopup();
    await screen.findByText(/^No notifications can come/);
    await act(async () => void (await ranAt(now)));
    await waitFor(() => expect(words()).toBeNull());
  });

  // Fault: an answer that comes too late is taken for one of now.
  test('is not spoken of where it ran while the answer was awaited', async () => {
    await keep(fine);
    await ranAt(now - 46 * minute);
    let refuse: (reason: Error) => void = () => undefined;
    const sent = background(
      () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    );
    await openPopup();
    await waitFor(() => expect(sent).toHaveBeenCalledTimes(1));
    await act(async () => void (await ranAt(now)));
    await settle();
    refuse(new Error('The background did not start'));
    await settle();
    expect(words()).toBeNull();
  });

  test('is spoken of no more once the last card is gone', async () => {
    await keep(fine);
    background(gone);
    await openPopup();
    await screen.findByText(/^No notifications can come/);
    await act(async () => void (await keep()));
    await waitFor(() => expect(words()).toBeNull());
  });
});

describe('a self-check from the future', () => {
  const words = () => screen.queryByText(/^This PC’s clock may be wrong: check its date/);

  test('points at the clock of this PC', async () => {
    await keep(fine);
    await ranAt(now + day + minute);
    background(awake);
    await openPopup();
    await waitFor(() => expect(words()).not.toBeNull());
  });

  test('is still spoken of when the background has run by the same wrong clock', async () => {
    await keep(fine);
    await ranAt(now + 365 * day);
    const sent = background(async () => {
      await ranAt(Date.now());
      return { kind: 'done' };
    });
    await openPopup();
    await waitFor(() => expect(sent).toHaveBeenCalled());
    await settle();
    expect(words()).not.toBeNull();
  });

  test('by less than a day is no fault', async () => {
    await keep(fine);
    await ranAt(now + day - minute);
    const sent = background(awake);
    await openPopup();
    await settle();
    expect(words()).toBeNull();
    expect(sent).not.toHaveBeenCalled();
  });

  test('is not spoken of where there is no card', async () => {
    await ranAt(now + 365 * day);
    background(awake);
    await openPopup();
    await settle();
    expect(words()).toBeNull();
  });
});

describe('a list of cards', () => {
  test('that is damaged is said to be, and the rest of the popup works', async () => {
    await fakeBrowser.storage.local.set({ cards: 'junk' });
    await openPopup();
    expect((await screen.findByText(/^Your cards: what was saved is damaged/)).role).toBe('status');
    type('locked');
    expect(await resultIds()).toContain('unlock');
  });

  test('that gives way to the one saved before it says so, and what is due of that shows', async () => {
    await ranAt(now);
    await keep(ab);
    await keep(fine);
    await fakeBrowser.storage.local.set({ cards: 'junk' });
    await openPopup();
    expect(await screen.findByText(/^Your cards: the last save was damaged/)).toBeTruthy();
    expect((await lineOf()).textContent).toMatch(/^1 card needs renewing\./);
  });

  test('that the browser does not let us read is said to be so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
    await openPopup();
    expect(
      (await screen.findByText(/^Your cards: this browser did not let us read it/)).textContent,
    ).toContain('The disk is full');
  });
});
