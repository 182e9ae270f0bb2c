import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/guidance/read-glossary.ts';
import { exampleGlossaryYaml } from './examples.ts';

const read = (yaml: string) => readGlossary(yaml, new Set(['N15']));

describe('the glossary', () => {
  it('fills in what a term does not say', () => {
    expect(read(exampleGlossaryYaml)).toEqual({
      written: '2026-11-22',
      confirmed: null,
      terms: { PUK: { means: 'The code that unlocks a card.', also: [], sources: ['N15'] } },
    });
  });

  it('is refused where a term names a source that is not there', () => {
    expect(() => read(exampleGlossaryYaml.replace('N15', 'N99'))).toThrow(
      'glossary.yaml: PUK: names the source N99, which sources.yaml does not have',
    );
  });

  it.each([
    ['a term without its meaning', 'means: The code that unlocks a card.', 'also: [code]', 'terms.PUK.means'],
    ['an empty meaning', 'The code that unlocks a card.', '" "', 'terms.PUK.means'],
    ['a field that it does not know', 'sources: [N15]', 'phone: "1"', 'terms.PUK.phone'],
    ['no day', 'written: 2026-11-22', '', 'written'],
  ])('is refused with %s, by name', (_what, old, planted, field) => {
    expect(exampleGlossaryYaml).toContain(old);
    expect(() => read(exampleGlossaryYaml.replace(old, planted))).toThrow(`glossary.yaml: ${field}: `);
  });
});
