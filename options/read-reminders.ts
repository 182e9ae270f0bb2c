import type { Reminders } from '../src/renewals/reminders.ts';
import { table, type ClockKind } from '../src/renewals/steps.ts';

/**
 * The form for reminders. Each tick box is a field of its own, so that two windows lose nothing: `certificate 90`
 * and `certificate -7` are steps, `closed 7` is Sunday.
 */
export type TypedReminders = {
  isOn: boolean;
  hasQuiet: boolean;
  /** As the browser's time fields give them: `18:30`, or empty for what is no whole time. */
  from: string;
  to: string;
} & Record<StepField | ClosedField, boolean>;

type StepField = `${ClockKind} ${number}`;
type ClosedField = `closed ${number}`;

export type ReminderErrors = Partial<Record<'from' | 'to' | 'closed', string>>;

/** Where nobody chose quiet hours before: outside them most pharmacies are open. */
const offered = { from: '19:00', to: '08:00' };

export function toTyped({ isOn, steps, quiet, closedDays }: Reminders): TypedReminders {
  const all = [...stepFields('certificate', steps), ...stepFields('position', steps)];
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [`closed ${day}`, closedDays.includes(day)]);
  return {
    isOn,
    hasQuiet: quiet !== null,
    ...(quiet ?? offered),
    ...Object.fromEntries([...all, ...stepFields('national', steps), ...days]),
  } as TypedReminders;
}

/** Those of the table, and any others that were saved: another version may have had them. */
function stepFields(kind: ClockKind, steps: Reminders['steps']): [StepField, boolean][] {
  const all = new Set([...table[kind].steps, ...steps[kind]]);
  return [...all].map((step) => [`${kind} ${step}`, steps[kind].includes(step)]);
}

/** A step of the form, in days before the day itself. */
export interface TypedStep {
  step: number;
  isTicked: boolean;
}

/** The steps of one clock, the earliest first. */
export function stepsOf(kind: ClockKind, typed: TypedReminders): TypedStep[] {
  return Object.entries(typed)
    .filter(([field]) => field.startsWith(`${kind} `))
    .map(([field, value]) => ({ step: Number(field.slice(kind.length)), isTicked: value === true }))
    .toSorted((one, other) => other.step - one.step);
}

/** Reads the form. What would hold back every notification is refused. */
export function parseReminders(
  typed: TypedReminders,
): { kind: 'read'; reminders: Reminders } | { kind: 'refused'; errors: ReminderErrors } {
  const errors: ReminderErrors = {};
  const reminders = readParts(typed, errors);
  return Object.keys(errors).length ? { kind: 'refused', errors } : { kind: 'read', reminders };
}

/**
 * What is stored with the touched fields changed. Where two windows together come to what neither could save,
 * what stands in this one is saved, as it says.
 * @param shown what this window was read as
 */
export function withEdits(stored: Reminders, edits: Partial<TypedReminders>, shown: Reminders): Reminders {
  const errors: ReminderErrors = {};
  const both = readParts({ ...toTyped(stored), ...edits } as TypedReminders, errors);
  return {
    ...both,
    quiet: errors.from || errors.to ? shown.quiet : both.quiet,
    closedDays: errors.closed ? shown.closedDays : both.closedDays,
  };
}

function readParts(typed: TypedReminders, errors: ReminderErrors): Reminders {
  const ticked = (kind: ClockKind) =>
    stepsOf(kind, typed).flatMap(({ step, isTicked }) => (isTicked ? [step] : []));
  return {
    isOn: typed.isOn,
    steps: {
      certificate: ticked('certificate'),
      position: ticked('position'),
      national: ticked('national'),
    },
    quiet: readQuiet(typed, errors),
    closedDays: readClosed(typed, errors),
  };
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function readQuiet({ hasQuiet, from, to }: TypedReminders, errors: ReminderErrors): Reminders['quiet'] {
  if (!hasQuiet) return null;
  if (!time.test(from)) errors.from = 'Enter the time quiet hours start';
  if (!time.test(to)) errors.to = 'Enter the time quiet hours end';
  else if (from === to)
    errors.to = 'Quiet hours start and end at the same time. Change one of them, or turn quiet hours off';
  return { from, to };
}

function readClosed(typed: TypedReminders, errors: ReminderErrors): number[] {
  const closed = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed[`closed ${day}`]);
  if (closed.length === 7)
    errors.closed = 'Leave one day open. Closed on all seven, no notification would ever be shown';
  return closed;
}
