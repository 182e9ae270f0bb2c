import * as v from 'valibot';
import { day } from '../../guidance/day.ts';
import { touchables } from '../../guidance/national-date.ts';

const text = v.pipe(v.string(), v.maxLength(1000));
const id = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const line = v.array(v.object({ kind: v.picklist(['same', 'added', 'removed']), text }));

const answerChange = v.variant('kind', [
  v.object({ kind: v.picklist(['answer new', 'answer gone']), id, title: text }),
  v.object({
    kind: v.literal('answer changed'),
    id,
    title: text,
    /** Its title, summary and steps, as far as they changed, in the order of the page. */
    lines: v.array(line),
    /** How many more lines changed than are kept here. */
    more: count,
    /** Whether a note changed, or what is said of sources that disagree. */
    notesChanged: v.boolean(),
  }),
]);

const fields = v.array(
  v.object({
    /** "Phone", "E-mail", "Area". */
    name: text,
    /** Null: there was none. */
    was: v.nullable(text),
    now: v.nullable(text),
  }),
);

const contactChange = v.variant('kind', [
  v.object({
    kind: v.picklist(['contact new', 'contact changed', 'contact gone']),
    id,
    name: text,
    /** Every area that it was or is for: the area's id and the board's ODS code. */
    areas: v.array(v.object({ id, icb: id })),
    /** What changed; of a new contact, what it holds; of one that is gone, nothing. */
    fields,
  }),
  v.object({ kind: v.picklist(['route new', 'route changed', 'route gone']), id, name: text, fields }),
]);

const dateChange = v.object({
  /** `date touches`: it is for other cards than before. `date reworded`: the same day, in other words. */
  kind: v.picklist(['date new', 'date moved', 'date touches', 'date reworded', 'date gone']),
  id,
  title: text,
  /** Calendar dates; null: it was not, or is no longer, among the dates. */
  was: v.nullable(day),
  now: v.nullable(day),
  /** Whose cards it touched or touches. */
  touches: v.array(v.picklist(touchables)),
});

/** Something that a guidance pack changed, short enough to be kept. */
export const change = v.variant('kind', [answerChange, contactChange, dateChange]);

export type Change = v.InferOutput<typeof change>;
export type AnswerChange = v.InferOutput<typeof answerChange>;
export type ContactChange = v.InferOutput<typeof contactChange>;
export type DateChange = v.InferOutput<typeof dateChange>;
export type FieldChange = v.InferOutput<typeof fields>[number];
