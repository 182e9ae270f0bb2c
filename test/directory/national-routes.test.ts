import { expect, inject, it } from 'vitest';
import { isAllowedLink } from '../../src/directory/allowed-hosts.ts';
import { isCalendarDate } from '../../src/settings/typed-date.ts';

const nationalRoutes = inject('directory').routes;

it('leads to the official finder first', () => {
  expect(nationalRoutes[0]?.id).toBe('national-find-your-ra');
});

it('gives each route an id of its own', () => {
  const ids = nationalRoutes.map((route) => route.id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(nationalRoutes)('links $id to a host we link to', ({ web }) => {
  expect(isAllowedLink(web)).toBe(true);
});

it.each(nationalRoutes)('dates the source of $id and claims no live check', ({ source, confirmed }) => {
  expect(isCalendarDate(source.seen)).toBe(true);
  expect(source.printed === null || isCalendarDate(source.printed)).toBe(true);
  expect(confirmed).toBeNull();
});
