import { afterEach, expect, it, vi } from 'vitest';
import { instantOf, moment, now, today } from '../../src/platform/clock.ts';

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

it.each([
  ['2026-07-01T22:59:59Z', { day: '2026-07-01', time: '23:59' }],
  ['2026-07-01T23:00:00Z', { day: '2026-07-02', time: '00:00' }],
  ['2026-12-01T08:05:59Z', { day: '2026-12-01', time: '08:05' }],
  ['2027-03-28T00:59:59Z', { day: '2027-03-28', time: '00:59' }],
  ['2027-03-28T01:00:00Z', { day: '2027-03-28', time: '02:00' }],
  ['2026-10-25T00:30:00Z', { day: '2026-10-25', time: '01:30' }],
  ['2026-10-25T01:30:00Z', { day: '2026-10-25', time: '01:30' }],
])('shows at %s what a clock in England shows, %j, whatever zone this PC is in', (instant, shown) => {
  for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = place;
    vi.useFakeTimers({ now: Date.parse(instant) });
    expect(moment()).toEqual(shown);
  }
});

it.each([
  [{ day: '2026-12-01', time: '08:00' }, '2026-12-01T08:00:00Z'],
  [{ day: '2026-07-01', time: '08:00' }, '2026-07-01T07:00:00Z'],
  [{ day: '2026-07-02', time: '00:00' }, '2026-07-01T23:00:00Z'],
  // An hour that the clocks leave out is the one after it; of one that comes twice, the first is meant.
  [{ day: '2027-03-28', time: '01:30' }, '2027-03-28T01:30:00Z'],
  [{ day: '2026-10-25', time: '01:30' }, '2026-10-25T00:30:00Z'],
])('knows when it is %j in England, whatever zone this PC is in', (shown, instant) => {
  for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = place;
    expect(new Date(instantOf(shown)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  }
});
