import { longDate } from '../src/directory/dates.ts';
import { nextCheckOn } from '../src/pharmacy/watch.ts';
import type { Finding, HomeWatch, WatchOutcome } from '../src/settings/home-watch.ts';

/**
 * When the code was checked last, what came of it, and when next.
 * @param shown what is shown of it below
 * @param today calendar date
 */
export function watchStatus(watch: HomeWatch, code: string, shown: Finding | null, today: string): string {
  const next = nextCheckOn(watch, code, today);
  const due = next <= today ? 'The next check is due within half an hour.' : `Next check: ${longDate(next)}.`;
  if (watch.askedOn === null || watch.code !== code) return `${code} was not checked yet. ${due}`;
  const day = longDate(watch.askedOn);
  const isAhead = watch.askedOn > today;
  const clock = isAhead ? ' That is in the future: check this PC’s clock.' : '';
  return `Last checked on ${day}.${clock} ${outcomeIn(watch, shown)} ${due}`;
}

function outcomeIn({ outcome, finding }: HomeWatch, shown: Finding | null): string {
  switch (outcome.kind) {
    case 'never':
    case 'answered':
      if (shown) return 'What the directory says is below.';
      return finding
        ? 'What it found is settled or hidden.'
        : 'The directory does not say that it is closing.';
    case 'failed':
      return `${reasons[outcome.why]} ${shown ? 'What is known so far is below.' : ''}`.trim();
  }
}

/** Why there was no whole answer. None of these says anything about the pharmacy. */
const reasons: Readonly<Record<Extract<WatchOutcome, { kind: 'failed' }>['why'], string>> = {
  interrupted: 'That check was not finished.',
  'not-allowed': 'Look-ups are off, so nothing was sent.',
  offline: 'This PC was offline, so nothing was sent.',
  unreachable: 'Nobody answered: the connection may be down, or this network may block the directory.',
  'timed-out': 'No answer came within 8 seconds.',
  'stood-in': 'Something else answered in its place, such as a sign-in page of this network.',
  malformed: 'The answer was cut off, too long or about something else.',
  busy: 'The directory was busy.',
  refused: 'The directory refused the question.',
  failed: 'The directory was out of order.',
};
