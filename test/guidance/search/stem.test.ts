import { describe, expect, it } from 'vitest';
import { isHalfEnding, stem } from '../../../src/guidance/search/stem.ts';

describe('what the forms of a word have in common', () => {
  it.each([
    ['renew', ['renews', 'renewed', 'renewing']],
    ['expire', ['expires', 'expiring']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['call', ['calls', 'called', 'calling']],
    ['pass', ['passes', 'passed', 'passing']],
    ['buzz', ['buzzed', 'buzzing']],
    ['card', ['cards']],
    ['code', ['codes']],
    ['try', ['tries', 'trying']],
    ['pharmacy', ['pharmacies']],
  ])('is the same for %s and its forms', (word, forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  it('keeps what has expired apart from what expires', () => {
    expect(stem('expired')).not.toBe(stem('expires'));
  });

  it.each(['access', 'status', 'this', 'alias', 'gas', 'is', 'bring', 'need', 'used', 'card', 'ra'])(
    'is all of “%s”, which only looks like a form',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it.each([
    ['card', 'care'],
    ['pass', 'past'],
    ['filled', 'filed'],
    ['called', 'caled'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('is nothing of nothing', () => {
    expect(stem('')).toBe('');
  });

  it('takes no more than the ending of a very long word', () => {
    const long = 'ab'.repeat(5000);
    expect(stem(`${long}ing`)).toBe(long);
    expect(stem(long)).toBe(long);
  });

  it('leaves letters that are not English ones', () => {
    expect(['карты', 'بطاقات', 'הכרטיס'].map(stem)).toEqual(['карты', 'بطاقات', 'הכרטיס']);
  });
});

describe('an ending that is still being typed', () => {
  it.each([
    ['expire', 'e'],
    ['expires', 'es'],
    ['expiring', 'i'],
    ['expiring', 'in'],
    ['pharmacies', 'ie'],
  ])('of %s is “%s”', (_word, rest) => {
    expect(isHalfEnding(rest)).toBe(true);
  });

  it.each(['', 'x', 'ing', 'ed', 'ine', 'en', 'E', ' e', 'e\n'])('is not “%s”', (rest) => {
    expect(isHalfEnding(rest)).toBe(false);
  });
});
