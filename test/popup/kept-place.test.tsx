import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../popup/Popup.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { keptPlace, openPopup, press, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => vi.restoreAllMocks());

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const keep = (place: unknown) => fakeBrowser.storage.session.set({ popupPlace: place });

describe('where somebody was', () => {
  test('is kept at each step: the words, then the open answer', async () => {
    await openPopup();
    type('locked');
    await resultIds();
    expect(await keptPlace()).toEqual({ words: 'locked', trail: [] });
    press('Enter');
    expect(await keptPlace()).toEqual({ words: 'locked', trail: [{ answer: 'unlock', scroll: 0 }] });
    press('Escape');
    expect(await keptPlace()).toEqual({ words: 'locked', trail: [] });
  });

  test('is kept as the answer is scrolled', async () => {
    await keep({ words: '', trail: [{ answer: 'unlock', scroll: 0 }] });
    await openPopup();
    await screen.findByRole('article');
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(240);
    await waitFor(async () => {
      fireEvent.scroll(window);
      expect(await keptPlace()).toEqual({ words: '', trail: [{ answer: 'unlock', scroll: 240 }] });
    });
  });

  test('is kept when the popup is drawn again just after a scroll', async () => {
    await keep({ words: '', trail: [{ answer: 'unlock', scroll: 0 }] });
    await openPopup();
    const scrollY = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(240);
    await waitFor(async () => {
      fireEvent.scroll(window);
      expect(await keptPlace()).toMatchObject({ trail: [{ scroll: 240 }] });
    });
    await act(() => pause(50)); // what that drew again is done
    scrollY.mockReturnValue(480);
    fireEvent.scroll(window);
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await pause(300);
    expect(await keptPlace()).toMatchObject({ trail: [{ scroll: 480 }] });
  });

  test('comes back when the popup is opened again: words, answer and scroll position', async () => {
    await keep({ words: 'locked', trail: [{ answer: 'unlock', scroll: 240 }] });
    const scrollTo = vi.spyOn(window, 'scrollTo');
    await openPopup();
    expect((await screen.findByRole('article')).dataset['answer']).toBe('unlock');
    expect(scrollTo).toHaveBeenLastCalledWith(0, 240);
    fireEvent.click(screen.getByRole('button', { name: /Back to answers/ }));
    expect(searchBox().value).toBe('locked');
    expect(await resultIds()).toContain('unlock');
  });

  test('comes back as it was left by the popup itself', async () => {
    const before = await openPopup();
    type('stolen');
    await resultIds();
    press('Enter');
    before.unmount();
    await openPopup();
    expect((await screen.findByRole('article')).dataset['answer']).toBe('lost-stolen-damaged');
  });

  test('is kept for this browser session only, never among what is saved', async () => {
    await openPopup();
    type('locked');
    await resultIds();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('what is typed before the kept place arrives', () => {
  test('wins when it was typed into the shell', async () => {
    await keep({ words: 'stolen', trail: [{ answer: 'renew', scroll: 10 }] });
    await openPopup('locked');
    expect((await resultIds())[0]).toBe('unlock');
    expect(searchBox().value).toBe('locked');
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('wins when it was typed while storage was being read', async () => {
    await keep({ words: 'stolen', trail: [{ answer: 'renew', scroll: 10 }] });
    render(<Popup typedBefore="" />);
    type('locked');
    expect((await resultIds())[0]).toBe('unlock');
    expect(searchBox().value).toBe('locked');
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('a kept place that makes no sense', () => {
  test.each([
    ['text', 'unlock'],
    ['words that are no text', { words: 5, trail: [] }],
    ['no answer at all', { words: 'stolen', trail: [{ scroll: 0 }] }],
    ['an answer that is no id', { words: 'stolen', trail: [{ answer: 5, scroll: 0 }] }],
    ['a scroll above the top', { words: 'stolen', trail: [{ answer: 'renew', scroll: -5 }] }],
    ['a scroll that is no number', { words: 'stolen', trail: [{ answer: 'renew', scroll: 'far' }] }],
  ])('is ignored: %s', async (_, junk) => {
    await keep(junk);
    await openPopup();
    expect(searchBox().value).toBe('');
    expect(screen.getByRole('heading', { name: 'Common problems' })).toBeTruthy();
    type('locked');
    expect((await resultIds())[0]).toBe('unlock');
  });

  test('leads to the results when its answer is no longer there', async () => {
    await keep({ words: 'locked', trail: [{ answer: 'gone', scroll: 10 }] });
    await openPopup();
    expect(await resultIds()).toContain('unlock');
    expect(searchBox().value).toBe('locked');
  });
});

describe('a browser that refuses session storage', () => {
  test('opens the popup at its start when the read is refused', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('No session'));
    await openPopup();
    type('locked');
    expect((await resultIds())[0]).toBe('unlock');
  });

  test('still searches when the place cannot be kept', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('No session'));
    await openPopup();
    type('locked');
    expect((await resultIds())[0]).toBe('unlock');
    expect(warn).toHaveBeenCalled();
  });
});
