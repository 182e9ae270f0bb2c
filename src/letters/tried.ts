import type { Actor, Answer } from '../guidance/answer.ts';
import { lineText } from '../guidance/as-text.ts';
import { plainLine } from './plain.ts';

const inTheShop = new Set<Actor>(['card user', 'sponsor', 'local smartcard administrator']);

/** Answers whose first steps mend nothing: they say what to look at, or who does what. */
const withoutTries = new Set([
  'moving-shop',
  'new-starter',
  'r1-upgrade',
  'series-4-5-6',
  'smartcard-blocked',
  'wales',
  'who-can-do-what',
]);

/** How a step opens that is an aside, or somebody else's part in another step. */
const asides = [
  'Add a position',
  'Add the position',
  'For next time',
  'Otherwise',
  'To change a passcode',
  'Type the new passcode',
];

/**
 * What somebody in the shop may have tried before they ask the RA, in brief: the answer's first steps, up to
 * the one that turns to the RA. A question is nothing that anybody tries.
 */
export function stepsToTry({ id, steps }: Answer): string[] {
  if (withoutTries.has(id)) return [];
  const turn = steps.findIndex(({ contact }) => contact === 'registrationAuthority');
  const before = turn < 0 ? steps : steps.slice(0, turn);
  const ours = before.filter(({ who }) => who.some((actor) => inTheShop.has(actor)));
  const tries = ours.map((step) => inBrief(lineText(step)));
  return [...new Set(tries)].filter(
    (each) => !each.includes('?') && !asides.some((opening) => each.startsWith(opening)),
  );
}

/** Up to the first full stop: what follows explains. */
function inBrief(text: string): string {
  const words = plainLine(text, Infinity);
  return plainLine(/^.*?\.(?= |$)/.exec(words)?.[0] ?? words, 160);
}
