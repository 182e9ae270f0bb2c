import { fireEvent, screen, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeItem } from '../../src/platform/items.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { exampleGuidance, exampleSearch, ownContact } from '../examples.ts';
import { openPopup, press, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance(exampleGuidance, exampleSearch));
afterEach(() => vi.restoreAllMocks());

async function openLong() {
  await openPopup();
  type('locked');
  await resultIds();
  press('Enter');
  return screen.getByRole('article');
}

describe('an answer open in the popup', () => {
  test('takes the cursor to its heading', async () => {
    await openLong();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('can be opened in a tab of its own', async () => {
    await openLong();
    const link = screen.getByRole('link', { name: /^Open in a tab/ });
    expect(link.getAttribute('href')).toBe('answer.html#long');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('leads to a related answer in place, whose top is shown', async () => {
    await fakeBrowser.storage.session.set({
      popupPlace: { words: '', trail: [{ answer: 'long', scroll: 99 }] },
    });
    const scrollTo = vi.spyOn(window, 'scrollTo');
    await openPopup();
    const related = within(await screen.findByRole('navigation', { name: 'See also' }));
    expect(scrollTo).toHaveBeenLastCalledWith(0, 99);
    fireEvent.click(related.getByRole('link', { name: 'The reader does not see the card' }));
    expect(screen.getByRole('article').dataset['answer']).toBe('short');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(scrollTo).toHaveBeenLastCalledWith(0, 0);
  });

  test('shows a contact saved elsewhere at once', async () => {
    const article = await openLong();
    expect(within(article).queryByText(ownContact.name)).toBeNull();
    await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
    expect(await within(article).findByText(ownContact.name)).toBeTruthy();
  });
});

describe('going back', () => {
  test('by the button leads to the answers found, with the words kept', async () => {
    await openLong();
    fireEvent.click(screen.getByRole('button', { name: /Back to answers/ }));
    expect(searchBox().value).toBe('locked');
    expect(await resultIds()).toContain('long');
    expect(document.activeElement).toBe(searchBox());
  });

  test('from an answer that another led to goes back to that one, where it was', async () => {
    const long = { answer: 'long', scroll: 99 };
    const trail = [long, { answer: 'short', scroll: 0 }];
    await fakeBrowser.storage.session.set({ popupPlace: { words: 'locked', trail } });
    const scrollTo = vi.spyOn(window, 'scrollTo');
    await openPopup();
    await screen.findByRole('article');
    fireEvent.click(screen.getByRole('button', { name: '‹ Back' }));
    expect(screen.getByRole('article').dataset['answer']).toBe('long');
    expect(scrollTo).toHaveBeenLastCalledWith(0, 99);
    fireEvent.click(screen.getByRole('button', { name: '‹ Back to answers' }));
    expect(await resultIds()).toContain('long');
  });

  test('is only “Back” where nothing was typed, and leads home', async () => {
    await fakeBrowser.storage.session.set({
      popupPlace: { words: '', trail: [{ answer: 'long', scroll: 0 }] },
    });
    await openPopup();
    await screen.findByRole('article');
    fireEvent.click(screen.getByRole('button', { name: '‹ Back' }));
    expect(screen.getByRole('heading', { name: 'Common problems' })).toBeTruthy();
  });

  test('by Escape does not also close the popup', async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue();
    await openLong();
    const left = fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(left).toBe(false); // the browser’s own Escape, which closes a popup, is held off
    expect(screen.queryByRole('article')).toBeNull();
    expect(close).not.toHaveBeenCalled();
  });
});
