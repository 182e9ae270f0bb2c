import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PackagedContact } from '../../src/directory/registration-authorities.ts';
import { PackagedCard } from '../../src/ui/PackagedCard.tsx';
import { exampleDay, packagedContact, silentContact } from '../examples.ts';

const show = (contact: PackagedContact, today = exampleDay) =>
  render(<PackagedCard contact={contact} today={today} />);
const checkFirst = () => screen.queryByText('Check before you rely on it.');
const age = () => document.querySelector('.age')!.textContent;

describe('a contact that came with the extension', () => {
  test('has its name, each number and address to copy, its hours and what they ask for', () => {
    const { container } = show(packagedContact);
    expect(screen.getByText(packagedContact.name)).toBeTruthy();
    const values = [...container.querySelectorAll('.value')].map((each) => each.textContent.trim());
    expect(values).toEqual(['01632 960011 main', 'team@example.nhs.uk']);
    expect(screen.getByText('9am to 5pm')).toBeTruthy();
    expect(screen.getByText('They ask for the card’s number.')).toBeTruthy();
  });

  test('says where it was read, how old that is, and to check it first', () => {
    show(packagedContact);
    expect(age()).toBe(
      'Check before you rely on it. Source: Example Trust (opens in a new tab), October 2023. The page is old.',
    );
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://digital.nhs.uk/team');
  });

  test('is to be checked where its page shows no date', () => {
    show(silentContact);
    expect(age()).toBe('Check before you rely on it. Source: Example Trust, undated. The page is old.');
  });

  test('says so where we hold no number or address for it', () => {
    show(silentContact);
    expect(screen.getByText('We hold no number or address for it.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    ['2026', '2026-07-01', false],
    ['2026', '2026-07-02', true],
    ['2026-05', '2026-11-01', false],
    ['2026-05', '2026-11-02', true],
    ['2026-05-22', '2026-11-22', false],
    ['2026-05-22', '2026-11-23', true],
  ])('printed %s, is doubted on %s: %s', (printed, today, doubted) => {
    show({ ...packagedContact, source: { ...packagedContact.source, printed } }, today);
    expect(checkFirst() !== null).toBe(doubted);
  });

  test('is not doubted once a person has confirmed it lately', () => {
    show({ ...packagedContact, confirmed: '2026-11-01' });
    expect(checkFirst()).toBeNull();
  });
});
