import * as v from 'valibot';
import { date, link, record, slug, someUpTo, text, upTo, words } from '../directory/shape.ts';
import { desks } from '../settings/own-contacts.ts';
import { actors, grades, topics } from './answer.ts';

const sourceId = v.pipe(
  text,
  v.maxLength(20, 'is too long'),
  v.regex(/^[A-Z]+\d*[a-z]?$/, 'is not an id of a source'),
);
const sourceIds = upTo(50, sourceId);
const confirmed = v.nullable(v.object({ on: date, by: text }));

// Strict: one that is a link and something else besides would be checked as the one and shown as the other.
const run = v.union([
  words,
  v.strictObject({ strong: words }),
  v.strictObject({ text: words, href: link }),
  v.strictObject({ text: words, answer: slug }),
]);
const line = v.object({ text: someUpTo(200, run), sources: sourceIds, grade: v.picklist(grades) });
const step = v.object({
  ...line.entries,
  who: someUpTo(actors.length, v.picklist(actors)),
  open: v.nullable(v.object({ text, href: link })),
  contact: v.nullable(v.picklist(desks)),
});
const steps = upTo(200, step);
const notes = upTo(200, line);

const answer = v.object({
  id: slug,
  topic: v.picklist(topics),
  title: text,
  summary: text,
  steps,
  fallback: steps,
  escalate: steps,
  notes,
  conflicts: notes,
  written: date,
  confirmed,
  reviewBy: date,
  related: upTo(50, slug),
  reading: sourceIds,
});

/** The sources that answers or dates name, by id. */
export const sourcesShape = record(
  1000,
  sourceId,
  v.object({
    title: text,
    publisher: text,
    url: v.nullable(link),
    printed: v.nullable(text),
    seen: date,
    derived: v.boolean(),
    mirror: v.boolean(),
    opened: v.nullable(date),
  }),
);

const term = v.object({ means: text, also: upTo(50, text), sources: sourceIds });
const terms = record(500, text, term);

/** What the build packs. */
export const guidanceShape = v.object({
  format: v.literal(1, 'is another format'),
  written: date,
  answers: someUpTo(500, answer),
  sources: sourcesShape,
  glossary: v.object({ written: date, confirmed, terms }),
});
