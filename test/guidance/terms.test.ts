import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/guidance/answer.ts';
import { termsIn } from '../../src/guidance/terms.ts';
import { exampleAnswer } from './examples.ts';

const term = (also: string[] = []) => ({ means: 'It.', also, sources: [] });
const glossary = {
  written: '2026-11-22',
  confirmed: null,
  terms: {
    'Care Identity Management, CIM': term(),
    'PIN / passcode': term(),
    Sponsor: term(['sponsor']),
    RA: term(),
    'C++ (odd)': term(),
  },
};
const step = (text: string, who: Step['who'] = ['card user']): Step => ({
  text: [text],
  sources: [],
  grade: 'HIGH',
  who,
  open: null,
  contact: null,
});
const found = (summary: string) => termsIn(exampleAnswer({ summary }), glossary).map(([name]) => name);

describe('the terms in an answer', () => {
  it.each([
    ['Open CIM.', ['Care Identity Management, CIM']],
    ['Open Care Identity Management.', ['Care Identity Management, CIM']],
    ['Your passcode', ['PIN / passcode']],
    ['Two RAs, or (PINs)', ['PIN / passcode', 'RA']],
    ['C++ (odd)', ['C++ (odd)']],
    ['Nothing here', []],
  ])('are found in “%s”', (summary, names) => {
    expect(found(summary)).toEqual(names);
  });

  it.each(['RAM', 'bRA', 'éRA', 'ra', 'PINT', 'RA7'])(
    'are whole words in their own case: not in “%s”',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('are found in every part, once each, in the glossary’s order', () => {
    const parts = {
      steps: [step('RA and RA', ['sponsor'])],
      notes: [{ text: ['A ', { strong: 'passcode' }], sources: [], grade: 'HIGH' as const }],
    };
    expect(termsIn(exampleAnswer(parts), glossary).map(([name]) => name)).toEqual([
      'PIN / passcode',
      'Sponsor',
      'RA',
    ]);
  });

  it('are none of an empty glossary', () => {
    expect(termsIn(exampleAnswer({ title: 'RA' }), { ...glossary, terms: {} })).toEqual([]);
  });
});
