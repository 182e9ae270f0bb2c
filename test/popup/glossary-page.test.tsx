import { render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerPage } from '../../popup/AnswerPage.tsx';
import { exampleGuidance } from '../examples.ts';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(async () => {
  serveGuidance(exampleGuidance);
  history.replaceState(null, '', '/answer.html#glossary');
  render(<AnswerPage />);
  await screen.findByRole('heading', { level: 1, name: 'Words explained' });
});
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

test('each term stands with its meaning and its sources', () => {
  const article = screen.getByRole('article');
  const pairs = [...article.querySelectorAll('dl > div')].map((each) => each.textContent);
  expect(pairs).toEqual([
    'SponsorSomebody who may unlock a card. Source: NHS England, Using a card (page of 4 April 2025); PSNC, An old page (page undated).',
    'PUKA word that no answer uses. ',
  ]);
});

test('the page says how old it is, and that nobody has confirmed it', () => {
  expect(
    within(screen.getByRole('article')).getByText(
      'Written 21 November 2026. Not yet confirmed on the live pages.',
    ),
  ).toBeTruthy();
});

test('the tab is named after it', async () => {
  await vi.waitFor(() => expect(document.title).toBe('Words explained – Smartcard Desk'));
});
