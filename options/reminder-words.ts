import { table, type ClockKind } from '../src/renewals/steps.ts';
import type { TypedStep } from './read-reminders.ts';

/** One tick box: the steps it stands for, and what it says. */
interface StepChoice {
  steps: number[];
  words: string;
  isTicked: boolean;
}

/** The weeks after a card has run out are wanted or not, all together. */
const weekly: ReadonlySet<number> = new Set(table.certificate.steps.filter((step) => step < 0));
const weeklyWords = 'Each week after, for eight weeks';

/** The tick boxes of one clock. The weekly one is ticked where any of its steps gives a notice. */
export function choicesOf(kind: ClockKind, steps: readonly TypedStep[]): StepChoice[] {
  const isWeekly = ({ step }: TypedStep) => kind === 'certificate' && weekly.has(step);
  const singles = steps
    .filter((each) => !isWeekly(each))
    .map(({ step, isTicked }) => ({ steps: [step], words: wordsOf(step), isTicked }));
  const weeks = steps.filter(isWeekly);
  if (!weeks.length) return singles;
  const isTicked = weeks.some((week) => week.isTicked);
  return [...singles, { steps: weeks.map(({ step }) => step), words: weeklyWords, isTicked }];
}

/** @param step days before the day itself; below nought: after it */
function wordsOf(step: number): string {
  if (step === 0) return 'On the day';
  if (step === -7) return 'A week after';
  const days = Math.abs(step);
  return `${days} ${days === 1 ? 'day' : 'days'} ${step > 0 ? 'before' : 'after'}`;
}
