import type { NationalDate } from '../guidance/national-date.ts';
import { choiceAbout, clocksOf, hasBlocked, plusDays, standingOn, type Standing } from './clocks.ts';
import type { Person } from './person.ts';
import type { Reminders } from './reminders.ts';
import { latestShown, type Shown, type Step } from './shown.ts';
import { firstStep, type ClockKind } from './steps.ts';

/** Everything that what is due depends on. */
export interface Known {
  people: readonly Person[];
  dates: readonly NationalDate[];
  reminders: Pick<Reminders, 'steps'>;
  shown: Shown;
  /** Calendar date in London. */
  today: string;
}

/** Something to see to, and the step that a notice is still to be given for. */
export interface DueItem extends Standing {
  /** Null: it was given, none is wanted, or its day is still to come. */
  notice: Step | null;
}

/**
 * What there is to see to today, most urgent first. What somebody put off or called not ours is left out. Only
 * the latest step that has come due gives a notice, and only where neither it nor a later one was shown.
 */
export function whatIsDue({ people, dates, reminders, shown, today }: Known): DueItem[] {
  const marks = latestShown(shown, today);
  const horizons = {
    certificate: horizonOf('certificate', reminders, today),
    position: horizonOf('position', reminders, today),
    national: horizonOf('national', reminders, today),
  };
  const items: DueItem[] = [];
  for (const person of people) {
    for (const clock of clocksOf(person, dates, today)) {
      if (clock.on > horizons[clock.kind] || choiceAbout(person, clock, today)) continue;
      const standing = standingOn(person, clock, today);
      const day = latestStep(standing, reminders.steps[clock.kind], today);
      const key = keyOf(standing);
      const mark = marks.get(key);
      const isNew = day !== null && (mark === undefined || day > mark);
      items.push({ ...standing, notice: isNew ? { clock: key, day } : null });
    }
  }
  return items.toSorted(byUrgency);
}

/** The last day that is near enough to be spoken of. */
function horizonOf(kind: ClockKind, { steps }: Pick<Reminders, 'steps'>, today: string): string {
  return plusDays(today, Math.max(firstStep(kind), ...steps[kind]));
}

/** Unlike any other clock's of any other person. */
export function keyOf({ person, clock }: Pick<Standing, 'person' | 'clock'>): string {
  return `${person.id} ${clock.key}`;
}

/** What has stopped comes first, the latest of it before the rest; then what has the fewest days left. */
export function byUrgency(one: Standing, other: Standing): number {
  return rank(one) - rank(other) || Math.abs(one.days) - Math.abs(other.days) || kinds(one) - kinds(other);
}

/** A date for everybody that has passed stops nobody by itself, but for a card that is blocked. */
function rank(standing: Standing): number {
  if (hasBlocked(standing)) return 0;
  if (standing.days >= 0) return 1;
  return standing.clock.kind === 'national' ? 2 : 0;
}

function kinds({ clock }: Standing): number {
  return ['certificate', 'position', 'national'].indexOf(clock.kind);
}

/** The calendar day of the latest step that has come due, or of the reminder somebody asked for, or null. */
function latestStep(
  { person, clock, days }: Standing,
  steps: readonly number[],
  today: string,
): string | null {
  const come = steps.filter((step) => step >= days);
  const regular = come.length ? plusDays(clock.on, -Math.min(...come)) : null;
  const choice = person.choices.find((each) => each.clock === clock.key && each.on <= today);
  const asked = choice?.kind === 'later' && choice.until <= today ? choice.until : null;
  return (
    [regular, asked]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
