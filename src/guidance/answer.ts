import type { Desk } from '../settings/own-contacts.ts';

/** The topics an answer can belong to. */
export const topics = [
  'r1-upgrade',
  'obtain',
  'identity-checks',
  'role-adjustment',
  'scr-roles',
  'locum-multi-site',
  'cis-admin-software',
  'unlock',
  'renew',
  'temporary-access-card',
  'passcode-and-contact-details',
  'change-site-or-cancel',
  'future-and-feedback',
  'ods-code-change',
  'ra-not-issuing',
  'wales',
  'find-my-ra',
  'lost-stolen-damaged',
  'card-not-recognised',
  'security-rules',
  'business-continuity',
] as const;
export type Topic = (typeof topics)[number];

/** Who can do a step. */
export const actors = [
  'card user',
  'sponsor',
  'local smartcard administrator',
  'RA agent or manager',
  'pharmacy owner',
  'IT or PMR supplier',
] as const;
export type Actor = (typeof actors)[number];

/** How well a statement is supported, as the facts grade it; `not known` is a gap we own up to. */
export const grades = ['HIGH', 'MED', 'LOW', 'not known'] as const;
export type Grade = (typeof grades)[number];

/** A run of text: plain, strong, or a link to a page (`href`) or to another answer (`answer`). */
export type Run =
  string | { strong: string } | { text: string; href: string } | { text: string; answer: string };

/** A statement with the sources it rests on (keys of the guidance's `sources`). */
export interface Line {
  text: Run[];
  sources: string[];
  grade: Grade;
}

export interface Step extends Line {
  who: Actor[];
  /** The official tool for the step, shown like a button. */
  open: { text: string; href: string } | null;
  /** Whose contact is shown under the step. */
  contact: Desk | null;
}

export interface Source {
  title: string;
  publisher: string;
  /** Where a person may read it, or null: a closed site or a mirror is never linked. */
  url: string | null;
  /** The date as the page printed it, in words, or null when it showed none. */
  printed: string | null;
  /** Calendar date on which the stored copy was read. */
  seen: string;
  /** Worked out from a copy on another host; nobody has opened the address itself. */
  derived: boolean;
  /** Its words were read on a mirror, which is itself never linked. */
  mirror: boolean;
  /** Calendar date on which a person opened the address and found the words there, or null. */
  opened: string | null;
}

/** One answer, compiled from a Markdown file in `answers/`. Dates are calendar dates, `2026-11-22`. */
export interface Answer {
  id: string;
  topic: Topic;
  title: string;
  summary: string;
  steps: Step[];
  fallback: Step[];
  escalate: Step[];
  notes: Line[];
  /** Where sources disagree: what is newer, and why it is followed. */
  conflicts: Line[];
  written: string;
  /** When and by whom a person checked it on the live pages; null until somebody has. */
  confirmed: { on: string; by: string } | null;
  /** Calendar date after which it is marked as due for review. */
  reviewBy: string;
  /** Ids of other answers. */
  related: string[];
  /** Ids of sources with an address: pages worth reading further. */
  reading: string[];
}

/** What a term means, in plain words. */
export interface Term {
  means: string;
  /** Other spellings, exactly as answers write them. */
  also: string[];
  /** Keys of the guidance's `sources`; none where it only spells an abbreviation out. */
  sources: string[];
}

export interface Glossary {
  written: string;
  confirmed: { on: string; by: string } | null;
  terms: Record<string, Term>;
}

/** What the build packs, and what the pages read. */
export interface Guidance {
  format: 1;
  /** The newest `written` of any answer. */
  written: string;
  answers: Answer[];
  /** Every source that an answer or the glossary names. */
  sources: Record<string, Source>;
  glossary: Glossary;
}
