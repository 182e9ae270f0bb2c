import { neverDisplayFaults } from '../../directory/check-directory.ts';
import neverDisplay from '../../directory/never-display.json';
import { repeatedIn } from '../../directory/shape.ts';
import type { Urgent } from './feed-index.ts';

/** What is wrong with what a release calls urgent: two with one id, no answer to it, or what is never shown. @param answers ids */
export function urgentFaults(urgent: readonly Urgent[], answers: ReadonlySet<string>): string[] {
  return [
    ...repeatedIn(urgent.map(({ id }) => id)).map((id) => `${id}: stands there twice`),
    ...urgent.flatMap(({ id, title, text, answer }) => [
      ...(answers.has(answer) ? [] : [`${id}: leads to ${answer}, which is no answer`]),
      ...neverDisplayFaults(`${title}\n${text}`, neverDisplay).map((fault) => `${id}: ${fault}`),
    ]),
  ];
}
