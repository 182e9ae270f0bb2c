import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, it, vi } from 'vitest';
import { showBadge } from '../../src/platform/badge.ts';
import type { Badge } from '../../src/renewals/badge.ts';

const { action } = fakeBrowser;
const badge: Badge = { text: '2', tone: 'soon', title: 'Smartcard Desk\n2 cards need renewing.' };
const tones: Badge['tone'][] = ['stopped', 'soon', 'ahead'];
const colour = async (tone: Badge['tone']) => {
  await showBadge({ ...badge, tone });
  return [...(await action.getBadgeBackgroundColor({}))].slice(0, 3);
};

/** How bright a part of a colour is. Source: WCAG 2.2, relative luminance. */
const linear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const brightness = ([red = 0, green = 0, blue = 0]: number[]) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

afterEach(() => vi.restoreAllMocks());

it('puts text and title on the toolbar button', async () => {
  await showBadge(badge);
  expect(await action.getBadgeText({})).toBe('2');
  expect(await action.getTitle({})).toBe('Smartcard Desk\n2 cards need renewing.');
});

it('takes away what stood there before', async () => {
  await showBadge(badge);
  await showBadge({ text: '', tone: 'ahead', title: 'Smartcard Desk' });
  expect(await action.getBadgeText({})).toBe('');
  expect(await action.getTitle({})).toBe('Smartcard Desk');
});

it('has a colour of its own for each tone', async () => {
  const colours = [];
  for (const tone of tones) colours.push(String(await colour(tone)));
  expect(new Set(colours).size).toBe(tones.length);
});

it.each(tones)('is white on a colour it reads well on: %s', async (tone) => {
  const text = vi.spyOn(action, 'setBadgeTextColor');
  const contrast = 1.05 / (brightness(await colour(tone)) + 0.05);
  expect(text.mock.calls).toEqual([[{ color: '#ffffff' }]]);
  expect(contrast).toBeGreaterThanOrEqual(4.5);
});

it('lets its caller know when the browser refuses it', async () => {
  vi.spyOn(action, 'setTitle').mockRejectedValue(new Error('No such button'));
  await expect(showBadge(badge)).rejects.toThrow('No such button');
});
