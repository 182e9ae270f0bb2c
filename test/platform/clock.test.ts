import { afterEach, expect, it, vi } from 'vitest';
import { now, today } from '../../src/platform/clock.ts';

const zone = process.env['TZ'];
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('gives the present instant in milliseconds', () => {
  vi.useFakeTimers({ now: 1_795_420_800_000 });
  expect(now()).toBe(1_795_420_800_000);
});

it.each([
  ['2026-07-01T22:59:59Z', '2026-07-01'],
  ['2026-07-01T23:00:00Z', '2026-07-02'],
  ['2026-12-01T23:59:59Z', '2026-12-01'],
  ['2026-12-02T00:00:00Z', '2026-12-02'],
])('takes %s for %s in England, whatever zone this PC is in', (instant, day) => {
  for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = place;
    vi.useFakeTimers({ now: Date.parse(instant) });
    expect(today()).toBe(day);
  }
});
