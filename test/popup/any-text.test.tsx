import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptPlace, openPopup, resultIds, searchBox, type } from './drive-popup.tsx';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => vi.restoreAllMocks());

const anyText = [
  ['10,000 characters', 'ab 12 '.repeat(1700).slice(0, 10_000)],
  ['10,000 characters without a space', 'x'.repeat(10_000)],
  ['emoji', '🔒💳👩🏽‍⚕️'],
  ['right-to-left words', '‮بطاقة مقفلة'],
  ['regular-expression characters', '.*+?^${}()|[]\\'],
  ['a script', '<script>window.hacked = 1</script>'],
  ['an image with a handler', '<img src=x onerror="window.hacked = 1">'],
  ['half of an emoji', 'locke\uD83D'],
  ['nothing but spaces', '   '],
] as const;

describe('any text', () => {
  test.each(anyText)('is only words: %s', async (_, words) => {
    await openPopup();
    type(words);
    await vi.waitFor(async () => expect(await keptPlace()).toMatchObject({ words }));
    expect(searchBox().value).toBe(words);
    expect(document.querySelector('script, img')).toBeNull();
    expect(window).not.toHaveProperty('hacked');
    type('locked');
    expect((await resultIds())[0]).toBe('unlock');
  });

  test('with what is wrong in it still finds the answer', async () => {
    await openPopup();
    type('<i>card</i> locked out!!! 🔒');
    expect((await resultIds())[0]).toBe('unlock');
    expect(screen.queryByText('card', { selector: 'i' })).toBeNull();
  });
});
