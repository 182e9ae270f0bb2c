import { expect, it } from 'vitest';
import { isStale } from '../../src/directory/age.ts';

it('marks a contact that nobody has confirmed', () => {
  expect(isStale(null, '2026-11-23')).toBe(true);
});

it('trusts a check for six months to the day, and no longer', () => {
  expect(isStale('2026-05-23', '2026-05-23')).toBe(false);
  expect(isStale('2026-05-23', '2026-11-23')).toBe(false);
  expect(isStale('2026-05-23', '2026-11-24')).toBe(true);
});

it('ends six months after 31 August on the last day of February', () => {
  expect(isStale('2026-08-31', '2027-02-28')).toBe(false);
  expect(isStale('2026-08-31', '2027-03-01')).toBe(true);
});
