import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPopup, press, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => vi.restoreAllMocks());

/** Told to a screen reader: later than it is shown. */
const isSaid = (words: string | RegExp) =>
  vi.waitFor(
    () =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
        expect.stringMatching(words),
      ),
    { timeout: 2000 },
  );
const selected = () =>
  screen.getAllByRole('option', { selected: true }).map((each) => each.dataset['answer']);

describe('what is typed', () => {
  test('is answered at once, the best answer first, each with its answer and topic', async () => {
    await openPopup();
    type('my card is locked');
    expect((await resultIds())[0]).toBe('unlock');
    for (const option of screen.getAllByRole('option')) {
      expect(option.dataset['topic']).toBeTruthy();
      expect(option).toHaveProperty('hash', `#${option.dataset['answer']}`);
    }
    expect(screen.getAllByRole('option')[0]!.dataset['topic']).toBe('unlock');
  });

  test('is counted, and aloud once typing rests', async () => {
    await openPopup();
    type('locked');
    const { length } = await resultIds();
    expect(length).toBeGreaterThan(1);
    expect(screen.getByText(`${length} answers`)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    await isSaid(`${length} answers`);
    type('ERR1002');
    expect(screen.getByText('1 answer')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    await isSaid('1 answer');
  });

  test.each([
    ['fa002', /^FA002 has the form of a pharmacy’s ODS code\.$/],
    ['fao02', /^FAO02 is nearly a pharmacy’s ODS code\. Did you mean FA002\?$/],
    ['sk75ld', /^SK7 5LD has the form of a postcode\./],
  ])('as a place, “%s”, is named as one, and no answer is guessed', async (place, line) => {
    await openPopup();
    type(place);
    expect(await screen.findByText(line)).toBeTruthy();
    expect(screen.queryByRole('option')).toBeNull();
    expect(await screen.findByRole('link', { name: /^Turn look-ups on/ })).toBeTruthy();
  });

  test('has its words marked in the answers', async () => {
    await openPopup();
    type('stolen');
    const [first] = await screen.findAllByRole('option');
    expect([...first!.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('stolen');
  });

  test('replaces the common problems, which come back when it is cleared', async () => {
    await openPopup();
    type('locked');
    await resultIds();
    expect(screen.queryByRole('heading', { name: 'Common problems' })).toBeNull();
    type('');
    expect(screen.getByRole('heading', { name: 'Common problems' })).toBeTruthy();
  });

  test('leaves the common problems where it says nothing yet', async () => {
    await openPopup();
    type('my card');
    expect(screen.getByRole('heading', { name: 'Common problems' })).toBeTruthy();
    expect(screen.queryByText(/no answer|\d answer/)).toBeNull();
  });
});

describe('nothing found', () => {
  test('is said plainly, and common problems and the contact are offered, not poor matches', async () => {
    await openPopup();
    type('photocopier jam');
    expect(await screen.findByText(/^We have no answer for that\./)).toBeTruthy();
    await isSaid(/^We have no answer for that\./);
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByRole('list', { name: 'Common problems' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Your Registration Authority' })).toBeTruthy();
    expect(document.querySelector('[data-contact="none"]')).not.toBeNull();
  });
});

describe('the keys', () => {
  test('Up and Down move through the answers, stop at both ends, and tell a screen reader', async () => {
    await openPopup();
    type('pin locked');
    const ids = await resultIds();
    expect(ids.length).toBeGreaterThan(1);
    expect(selected()).toEqual([ids[0]]);
    press('ArrowUp');
    expect(selected()).toEqual([ids[0]]);
    press('ArrowDown');
    expect(selected()).toEqual([ids[1]]);
    expect(searchBox().getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    for (const _ of ids) press('ArrowDown');
    expect(selected()).toEqual([ids.at(-1)]);
    for (const _ of ids) press('ArrowUp');
    expect(selected()).toEqual([ids[0]]);
  });

  test('Down brings the chosen answer into view', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    await openPopup();
    type('pin locked');
    const ids = await resultIds();
    scrolled.mockClear();
    press('ArrowDown');
    await vi.waitFor(() => expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' }));
    expect(scrolled.mock.contexts.at(-1)).toHaveProperty('id', `result-${ids[1]}`);
  });

  test('Enter opens the chosen answer', async () => {
    await openPopup();
    type('pin locked');
    const ids = await resultIds();
    press('ArrowDown');
    press('Enter');
    expect(screen.getByRole('article').dataset['answer']).toBe(ids[1]);
  });

  test('Enter does nothing while nothing is found', async () => {
    await openPopup();
    type('photocopier jam');
    await screen.findByText(/^We have no answer/);
    press('Enter');
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('other words start again at the best answer', async () => {
    await openPopup();
    type('pin locked');
    await resultIds();
    press('ArrowDown');
    type('pin wrong');
    await vi.waitFor(async () => expect(selected()).toEqual([(await resultIds())[0]]));
  });

  test('Escape goes back to the answers, then clears the words, then closes the popup', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    await openPopup();
    type('locked');
    const ids = await resultIds();
    press('Enter');
    press('Escape');
    expect(await resultIds()).toEqual(ids);
    expect(document.activeElement).toBe(searchBox());
    expect(searchBox().value).toBe('locked');
    press('Escape');
    expect(searchBox().value).toBe('');
    expect(screen.queryByRole('option')).toBeNull();
    expect(close).not.toHaveBeenCalled();
    press('Escape');
    expect(close).toHaveBeenCalledOnce();
  });
});

test('keys that mean something here are held off from the browser, and others are not', async () => {
  await openPopup();
  type('locked');
  await resultIds();
  for (const key of ['ArrowDown', 'ArrowUp', 'Escape']) {
    expect(fireEvent.keyDown(searchBox(), { key })).toBe(false);
  }
  for (const key of ['a', 'Tab', 'ArrowLeft', 'Home']) {
    expect(fireEvent.keyDown(searchBox(), { key })).toBe(true);
  }
});

describe('a press on an answer', () => {
  test('opens it in the popup', async () => {
    await openPopup();
    type('stolen');
    fireEvent.click((await screen.findAllByRole('option'))[0]!);
    expect(screen.getByRole('article').dataset['answer']).toBe('lost-stolen-damaged');
  });

  test('with Ctrl is left to the browser, which opens a tab', async () => {
    await openPopup();
    type('stolen');
    const [option] = await screen.findAllByRole('option');
    option!.addEventListener('click', (event) => event.preventDefault()); // no tab in the test
    fireEvent.click(option!, { ctrlKey: true });
    expect(screen.queryByRole('article')).toBeNull();
  });
});
