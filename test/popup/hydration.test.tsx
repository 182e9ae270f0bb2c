import { act, screen } from '@testing-library/preact';
import { hydrate, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../popup/Popup.tsx';
import { popupShell } from '../../scripts/popup-shell.tsx';
import { resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => {
  serveGuidance();
  document.body.insertAdjacentHTML('beforeend', popupShell());
});
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const start = (typedBefore: string) => act(() => hydrate(<Popup typedBefore={typedBefore} />, document.body));

describe('the shell that the build paints', () => {
  test('holds the search box, the common problems and no contact yet', () => {
    expect(searchBox().value).toBe('');
    expect(screen.getByRole('list', { name: 'Common problems' }).children).toHaveLength(6);
    expect(document.querySelector('[data-contact]')).toBeNull();
  });

  test('keeps its search box and what was typed into it when the popup starts over it', async () => {
    const before = searchBox();
    before.focus();
    before.value = 'locked';
    await start(before.value);
    expect(searchBox()).toBe(before);
    expect(before.value).toBe('locked');
    expect(document.activeElement).toBe(before);
    expect((await resultIds())[0]).toBe('unlock');
    expect(searchBox()).toBe(before);
    expect(before.value).toBe('locked');
  });

  test('is not painted twice', async () => {
    await start('');
    await screen.findByText(/We do not know your area yet/);
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('list', { name: 'Common problems' })).toHaveLength(1);
  });

  test('listens once the popup has started over it', async () => {
    await start('');
    type('stolen');
    expect(await resultIds()).toEqual(['lost-stolen-damaged']);
  });
});
