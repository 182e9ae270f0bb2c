/** What runs out: the certificates on a card, a position on it, or something for everybody on a national date. */
export type ClockKind = keyof typeof table;

export type State = (typeof table)[ClockKind]['states'][number]['state'];

/**
 * The states of each clock with the least days left for it, and the steps that give a notice, in days
 * before the day itself: below nought they come after it. `docs/reminders.md` holds the same table.
 * Source: facts 0.3 and 9; a card can be renewed by its holder in its last 90 days only.
 */
export const table = {
  certificate: {
    states: [
      { state: 'fine', least: 91 },
      { state: 'renewable', least: 15 },
      { state: 'urgent', least: 1 },
      { state: 'last day', least: 0 },
      { state: 'expired', least: -Infinity },
    ],
    steps: [90, 60, 30, 14, 7, 1, 0, -7, -14, -21, -28, -35, -42, -49, -56],
  },
  position: {
    states: [
      { state: 'fine', least: 91 },
      { state: 'ending', least: 1 },
      { state: 'last day', least: 0 },
      { state: 'ended', least: -Infinity },
    ],
    steps: [90, 30, 7, 0, -7],
  },
  national: {
    states: [
      { state: 'ahead', least: 1 },
      { state: 'today', least: 0 },
      { state: 'past', least: -Infinity },
    ],
    steps: [60, 30, 7, 0],
  },
} as const;

/** From so many days before its day on, a clock is something to see to. */
export function firstStep(kind: ClockKind): number {
  return table[kind].steps[0];
}

/** @param days calendar days left; below nought: since it ran out */
export function stateOf(kind: ClockKind, days: number): State {
  const row = table[kind].states.find(({ least }) => days >= least);
  return row!.state; // the last row takes whatever is left
}
