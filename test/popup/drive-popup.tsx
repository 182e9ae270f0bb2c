import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { expect } from 'vitest';
import { Popup } from '../../popup/Popup.tsx';

/** Opens the popup as after a press on the toolbar, and waits until storage has been read. */
export async function openPopup(typedBefore = '') {
  const view = render(<Popup typedBefore={typedBefore} />);
  const shown = '[data-contact], article, [role="option"]';
  await waitFor(() => expect(view.container.querySelector(shown)).not.toBeNull());
  return view;
}

export function searchBox(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'What’s wrong with the card?' });
}

export function type(words: string): void {
  fireEvent.input(searchBox(), { target: { value: words } });
}

/** Presses a key where the cursor is. */
export function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

/** The ids of the answers listed, best first, once there are any. */
export async function resultIds(): Promise<(string | undefined)[]> {
  const options = await screen.findAllByRole('option');
  return options.map((option) => option.dataset['answer']);
}

export async function keptPlace(): Promise<unknown> {
  return (await fakeBrowser.storage.session.get('popupPlace'))['popupPlace'];
}
