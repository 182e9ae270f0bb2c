import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/guidance/answer.ts';
import { ageOf, answerAsText, lineText, sourceText, whoDoes } from '../../src/guidance/as-text.ts';
import { noContacts } from '../../src/settings/own-contacts.ts';
import { contactsWith, authorities, ownContact, packagedContact } from '../examples.ts';
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
          contact: 'registrationAuthority',
        }),
      ],
    }),
    { kind: 'unset' },
    noContacts,
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

  it('leaves out the heading of an empty list', () => {
    expect(text).not.toContain('If that does not work');
  });
});

describe('the contact under a step', () => {
  const lines = (contact: Step['contact'], { authority, own } = contactsWith(authorities.none)) =>
    answerAsText(exampleAnswer({ steps: [step({ contact })] }), authority, own);

  it.each([
    ['registrationAuthority', 'Registration Authority'],
    ['itHelpdesk', 'PMR or IT helpdesk'],
    ['headOffice', 'Head office'],
    ['lpc', 'Local pharmaceutical committee (LPC)'],
  ] as const)('is the team’s own of that desk, %s, or none', (desk, name) => {
    const own = { ...ownContact, name: 'Team', phones: ownContact.phones.slice(0, 1), email: '' };
    expect(lines(desk, contactsWith(authorities.none, { [desk]: own }))).toContain(
      `\n   ${name}: Team, 01632 960001 main (confirmed by AB, 2 November 2026)`,
    );
    expect(lines(desk)).toContain(`\n   ${name}: no contact held here.`);
  });

  it('is the packaged one with its source, its date and a warning', () => {
    expect(lines('registrationAuthority', contactsWith(authorities.held))).toContain(
      `\n   Registration Authority: ${packagedContact.name}, 01632 960011 main, team@example.nhs.uk (not confirmed: check before you rely on it; source Example Trust, October 2023)`,
    );
  });

  it('is never the packaged one of another desk, nor an older one', () => {
    expect(lines('itHelpdesk', contactsWith(authorities.held))).toContain('no contact held here.');
    expect(lines('registrationAuthority', contactsWith(authorities.older))).toContain(
      'no contact held here.',
    );
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
