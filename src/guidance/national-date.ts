import type { Actor, Grade, Source } from './answer.ts';

/** Whose card a national date touches. */
export const touchables = [
  'every card',
  'FFFFF without an end date',
  'series 04',
  'series 05',
  'series 06',
] as const;
export type Touchable = (typeof touchables)[number];

/** A day on which something changes for everybody whose card it touches. Dates are calendar dates. */
export interface NationalDate {
  id: string;
  /** Some words on a mark or in a list. */
  title: string;
  on: string;
  touches: Touchable[];
  /** What to say before the day, on it and after it. */
  ahead: string;
  today: string;
  past: string;
  action: string;
  /** Who can do something about it. */
  who: Actor[];
  /** What is not sure about it. */
  caution: string;
  /** Id of an answer. */
  answer: string;
  /** Keys of `sources`. */
  sources: string[];
  grade: Grade;
  /** The last day on which it is spoken of; null: for good. */
  until: string | null;
}

/** What the build packs of the national dates, and what the pages and the background read. */
export interface NationalDates {
  written: string;
  /** When and by whom a person checked them on the live pages; null until somebody has. */
  confirmed: { on: string; by: string } | null;
  dates: NationalDate[];
  sources: Record<string, Source>;
}
