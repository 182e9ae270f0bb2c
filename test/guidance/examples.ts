import type { Answer, Source } from '../../src/guidance/answer.ts';

/** A small answer, as compiled. */
export function exampleAnswer(parts: Partial<Answer>): Answer {
  return {
    id: 'example',
    topic: 'unlock',
    title: '',
    summary: '',
    steps: [],
    fallback: [],
    escalate: [],
    notes: [],
    conflicts: [],
    written: '2026-11-22',
    confirmed: null,
    reviewBy: '2027-05-22',
    related: [],
    reading: [],
    ...parts,
  };
}

export const exampleSource: Source = {
  title: 'Self-service smartcard unlock',
  publisher: 'NHS England',
  url: 'https://digital.nhs.uk/unlock',
  printed: null,
  seen: '2026-11-22',
  derived: false,
  mirror: false,
  opened: null,
};

/** An answer as it is written. */
export const exampleMarkdown = `---
id: unlock
topic: unlock
title: Unlock a card
summary: You can unlock it yourself.
# Front matter may hold comments:
# this one has two lines.
related: []
written: 2026-11-22
confirmed: null
reviewBy: 2027-05-22
---

## Do this now

1. **Card user:** Open the unlock page. {N15}
   [Open the page](https://digital.nhs.uk/unlock)

## Good to know

- Three wrong passcodes lock a card. {N15, C7; MED}

## How people ask

- my card is locked
`;

export const exampleSourcesYaml = `
C7:
  publisher: Community Pharmacy England
  title: Reminder
N15:
  publisher: NHS England
  title: Self-service smartcard unlock
  url: https://digital.nhs.uk/unlock
`;

export const exampleGlossaryYaml = `
written: 2026-11-22
confirmed: null
terms:
  PUK:
    means: The code that unlocks a card.
    sources: [N15]
`;

/** Made up, as in fiction. */
export const exampleNever = {
  phones: ['01632 960999'],
  emails: ['old@example.nhs.uk'],
  hosts: ['mirror.example.org'],
};
