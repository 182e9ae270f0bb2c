import type { Answer, Run } from '../../src/guidance/answer.ts';
import { allLines, newestWritten } from '../../src/guidance/check-answer.ts';
import { teach } from '../../src/guidance/search/teach.ts';
import type { Parts } from '../../src/updates/parts.ts';
import { packagedParts } from './packaged-files.ts';

const names = ['unlock', 'find-my-ra'];

/** A pack that is small enough to read a hundred thousand times: a few of everything that is packaged. */
export function smallPack(): Parts {
  const { guidance, directory, 'national-dates': dates, pages } = packagedParts();
  const answers = names.map((name) => onItsOwn(guidance.answers.find(({ id }) => id === name)!));
  const used = new Set(
    answers.flatMap((each) => [...allLines(each).flatMap(({ sources }) => sources), ...each.reading]),
  );
  const terms = Object.entries(guidance.glossary.terms).filter(([, term]) => !term.sources.length);
  const [first, ...others] = dates.dates;
  return {
    guidance: {
      ...guidance,
      answers,
      written: newestWritten(answers),
      sources: Object.fromEntries(Object.entries(guidance.sources).filter(([id]) => used.has(id))),
      glossary: { ...guidance.glossary, terms: Object.fromEntries(terms.slice(0, 2)) },
    },
    search: teach({
      answers,
      asks: { unlock: ['locked out', 'pin blocked'], 'find-my-ra': ['who to ring', 'whom to ask'] },
      otherThings: ['bank closed', 'ring the plumber'],
      synonyms: { passcode: ['pin'] },
    }),
    directory: { contacts: directory.contacts.slice(0, 1), routes: directory.routes.slice(0, 1) },
    'national-dates': {
      ...dates,
      dates: [
        { ...first!, answer: 'unlock' },
        { ...others[0]!, answer: 'unlock' },
      ],
    },
    pages: { pages: pages.pages.slice(0, 3) },
  };
}

/** The answer without what leads to others. */
function onItsOwn(answer: Answer): Answer {
  const here = (run: Run) => (typeof run === 'object' && 'answer' in run ? run.text : run);
  const lines = <L extends { text: Run[] }>(list: L[]) =>
    list.map((line) => ({ ...line, text: line.text.map(here) }));
  return {
    ...answer,
    related: names.filter((name) => name !== answer.id),
    steps: lines(answer.steps),
    fallback: lines(answer.fallback),
    escalate: lines(answer.escalate),
    notes: lines(answer.notes),
    conflicts: lines(answer.conflicts),
  };
}
