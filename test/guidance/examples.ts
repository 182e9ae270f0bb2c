import type { Answer, Source } from '../../src/guidance/answer.ts';

/** A small answer, as compiled. */
export function exampleAnswer(parts: Partial<Answer>): Answer {
  return {
    id: 'example',
    topic: 'unlock',
    title: '',
    asks: [],
    summary: '',
    steps: [],
    fallback: [],
    escalate: [],
    notes: [],
    conflicts: [],
    sources: {},
    written: '2026-11-22',
    confirmed: null,
    reviewBy: '2027-05-22',
    related: [],
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
};

/** An answer as it is written. */
export const exampleMarkdown = `---
id: unlock
topic: unlock
title: Unlock a card
summary: You can unlock it yourself.
asks:
  - my card is locked
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
