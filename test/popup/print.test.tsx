import { fireEvent, render, screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerPage } from '../../popup/AnswerPage.tsx';
import { exampleGuidance } from '../examples.ts';
import { openPopup } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

const print = vi.fn<() => void>();

beforeEach(() => {
  serveGuidance(exampleGuidance);
  vi.stubGlobal('print', print.mockReset());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

async function openAt(address: string) {
  history.replaceState(null, '', address);
  const view = render(<AnswerPage />);
  return { ...view, button: await screen.findByRole('button', { name: 'Print' }) };
}

test('Print prints the page, and only when pressed', async () => {
  const { button } = await openAt('/answer.html#short');
  expect(print).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(print).toHaveBeenCalledOnce();
});

test('an address that asks for it prints once, however often the page is drawn', async () => {
  const { rerender } = await openAt('/answer.html?print#short');
  await vi.waitFor(() => expect(print).toHaveBeenCalled());
  rerender(<AnswerPage />);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(print).toHaveBeenCalledOnce();
});

test('an address that asks for it prints only the first answer that is opened there', async () => {
  await openAt('/answer.html?print#short');
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  location.hash = '#long';
  await vi.waitFor(() => expect(screen.getByRole('article').dataset['answer']).toBe('long'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(print).toHaveBeenCalledOnce();
});

test('Print in the popup leads to a tab that prints', async () => {
  await fakeBrowser.storage.session.set({
    popupPlace: { words: '', trail: [{ answer: 'short', scroll: 0 }] },
  });
  await openPopup();
  await screen.findByRole('article');
  const link = screen.getByRole('link', { name: /^Print/ });
  expect(link.getAttribute('href')).toBe('answer.html?print#short');
  expect(link.getAttribute('target')).toBe('_blank');
});
