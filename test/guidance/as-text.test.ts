import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/guidance/answer.ts';
import { ageOf, answerAsText, lineText, sourceText, whoDoes } from '../../src/guidance/as-text.ts';
import { exampleAnswer, exampleSource } from './examples.ts';

const step = (parts: Partial<Step>): Step => ({
  text: ['Do it.'],
  sources: ['N15'],
  grade: 'HIGH',
  who: ['card user'],
  open: null,
  contact: null,
  ...parts,
});

describe('an answer to paste into a message', () => {
  const text = answerAsText(
    exampleAnswer({
      title: 'Unlock a card',
      summary: 'You can do it yourself.',
      steps: [
        step({ text: ['Open the page.'], open: { text: 'Open', href: 'https://digital.nhs.uk/unlock' } }),
        step({ text: ['Type the ', { strong: 'code' }, '.'] }),
      ],
      escalate: [
        step({
          who: ['RA agent or manager'],
          text: [{ text: 'Renew', answer: 'renew' }, ' the card.'],
          grade: 'MED',
          contact: 'registration-authority',
        }),
      ],
    }),
    { kind: 'unset' },
  );

  it('numbers the steps of each list and says who does each', () => {
    expect(text).toBe(
      `Unlock a card

You can do it yourself.

Do this now
1. Card user: Open the page.
   https://digital.nhs.uk/unlock
2. Card user: Type the code.

If you are still stuck
1. RA agent or manager: Renew the card. (less certain)
   Registration Authority: no contact held here.

Written 22 November 2026. Not yet confirmed on the live pages.`,
    );
  });

  it('names the team’s own contact under the step that needs it', () => {
    const answer = exampleAnswer({ steps: [step({ contact: 'registration-authority' })] });
    const phones = [{ number: '01632 960001', purpose: 'main' }];
    const contact = {
      name: 'Team',
      phones,
      email: '',
      hours: '',
      confirmedBy: 'JS',
      confirmedOn: '2026-11-20',
    };
    expect(answerAsText(answer, { kind: 'own', contact, icb: null })).toContain(
      '\n   Registration Authority: Team, 01632 960001 main (confirmed 20 November 2026)',
    );
  });

  it('leaves out the heading of an empty list', () => {
    expect(text).not.toContain('If that does not work');
  });
});

it('names all who can do a step', () => {
  expect(whoDoes(step({ who: ['sponsor', 'local smartcard administrator'] }))).toBe(
    'Sponsor or local smartcard administrator',
  );
});

it('gives the words of links and strong text', () => {
  const text = [
    'A ',
    { strong: 'b' },
    ' ',
    { text: 'c', href: 'https://cpe.org.uk' },
    { text: 'd', answer: 'x' },
  ];
  expect(lineText({ text, sources: [], grade: 'HIGH' })).toBe('A b cd');
});

it('says when a person confirmed an answer, once somebody has', () => {
  expect(ageOf(exampleAnswer({ confirmed: { on: '2026-12-01', by: 'JB' } }))).toBe(
    'Written 22 November 2026. Confirmed on the live pages 1 December 2026.',
  );
});

it('says that a page is undated where it shows no date', () => {
  expect(sourceText(exampleSource)).toBe('NHS England, Self-service smartcard unlock (page undated)');
  expect(sourceText({ ...exampleSource, printed: '4 April 2025' })).toMatch(/\(page of 4 April 2025\)$/);
});
