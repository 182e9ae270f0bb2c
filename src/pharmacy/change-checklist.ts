import { longDate } from '../directory/dates.ts';
import type { Actor, Grade } from '../guidance/answer.ts';

/** Something to do because the ODS code changes. */
export interface ChangeItem {
  who: Actor;
  text: string;
  /** Calendar date by which, or from which, or null where none is known. */
  by: string | null;
  /** That date in words, seen from today; empty where there is none. */
  when: string;
  /** Ids of sources, as the answer “Our ODS code is changing” has them. */
  sources: string[];
  grade: Grade;
}

/** What is known of the change. Dates are calendar dates. */
export interface Change {
  from: string;
  /** Last day of the old code, or null. */
  closesOn: string | null;
  /** The code that probably follows, with its first day where it is known. */
  to: { code: string; opensOn: string | null } | null;
}

/** The answers that say it in full. */
export const changeAnswers = [
  { id: 'ods-code-change', title: 'Our ODS code is changing' },
  { id: 'when-the-ods-code-changes', title: 'Does our ODS code change?' },
];

/**
 * What to do about a change of code, who does it, and by when.
 * Source: answers `ods-code-change` and `when-the-ods-code-changes`; facts 14, its steps and 14.2 to 14.4.
 * @param today calendar date
 */
export function changeChecklist({ from, closesOn, to }: Change, today: string): ChangeItem[] {
  const first = to?.opensOn ?? (closesOn && plus(closesOn, { days: 1 }));
  const monthBefore = first && plus(first, { months: -1 });
  const before = first && plus(first, { days: -1 });
  const next = to?.code ?? 'the new code';
  const codes = to ? `both codes (${from} and ${to.code})` : `both codes (${from} and the new one)`;
  return [
    {
      who: 'pharmacy owner',
      text: 'Work through Community Pharmacy England’s checklist, cpe.org.uk/odschange. It also covers payment, nominations and NHS.net Connect.',
      by: null,
      when: '',
      sources: ['C9', 'C10'],
      grade: 'HIGH',
    },
    {
      who: 'pharmacy owner',
      text: to
        ? 'E-mail the pharmacy contract team of your integrated care board (ICB).'
        : 'E-mail the pharmacy contract team of your integrated care board (ICB). Say what is changing, and ask whether the code changes.',
      ...byDay(monthBefore, today),
      sources: ['C9', 'C10'],
      grade: 'HIGH',
    },
    {
      who: 'pharmacy owner',
      text: `Tell the Registration Authority and the PMR supplier ${to ? codes : 'that the code may change, and send both codes once you have the new one,'} and the date${first ? ` (${longDate(first)})` : ''}. Send the Registration Authority a list of the staff with their UUIDs as well.`,
      ...byDay(monthBefore, today),
      sources: ['C1', 'C9'],
      grade: 'MED',
    },
    {
      who: 'RA agent or manager',
      text: `Give each person a position at ${next}${first ? `, from ${longDate(first)}` : ''}. Every card needs it. Leave the old position until its claims are done, if you can.`,
      ...byDay(before, today),
      sources: ['C1', 'C9', 'N23'],
      grade: 'MED',
    },
    {
      who: 'card user',
      text: `Take the card out, put it in again, sign in and choose the role at ${next}.`,
      ...fromDay(first, today),
      sources: ['N23', 'N45'],
      grade: 'MED',
    },
    {
      who: 'pharmacy owner',
      text: `Change the code here in Options to ${next}.`,
      ...fromDay(first, today),
      sources: ['C1', 'C9'],
      grade: 'MED',
    },
    {
      who: 'pharmacy owner',
      text: `When the claims are done, have the Registration Authority remove ${from}.`,
      by: null,
      when: '',
      sources: ['C1', 'C9'],
      grade: 'MED',
    },
  ];
}

function byDay(day: string | null, today: string): Pick<ChangeItem, 'by' | 'when'> {
  if (day === null) return { by: null, when: '' };
  const isOverdue = day < today;
  return {
    by: day,
    when: isOverdue ? `Late: do it today. It was due by ${longDate(day)}` : `By ${longDate(day)}`,
  };
}

function fromDay(day: string | null, today: string): Pick<ChangeItem, 'by' | 'when'> {
  if (day === null) return { by: null, when: '' };
  return {
    by: day,
    when: day < today ? `Do it today. It has been due since ${longDate(day)}` : `From ${longDate(day)}`,
  };
}

/** A month before the 31st is the last day of a shorter month. */
function plus(day: string, duration: { days?: number; months?: number }): string {
  return Temporal.PlainDate.from(day).add(duration).toString();
}
