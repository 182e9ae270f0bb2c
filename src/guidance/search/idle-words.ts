import { wordsOf } from './words.ts';

/** Words that alone say nothing yet: everybody here has a card, and most begin so. */
const idle = new Set(
  `a an the i my our your his her their this that it is isnt are am was be been have has had got do does did will would
  can could should with for of to on in at and but so please help hello hi card cards smartcard nhs someone somebody
  staff colleague`
    .split(/\s+/)
    .flatMap(wordsOf),
);

export const isIdle = (words: readonly string[]) => words.every((word) => idle.has(word));
