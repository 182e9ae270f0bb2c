import { afterEach, expect, it } from 'vitest';
import { longDate } from '../../src/directory/dates.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('reads a calendar date out in British order', () => {
  expect(longDate('2026-11-02')).toBe('2 November 2026');
});

it('names the same day wherever this PC thinks it is', () => {
  for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    process.env['TZ'] = place;
    expect(longDate('2028-02-29')).toBe('29 February 2028');
  }
});
