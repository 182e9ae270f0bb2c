import { longDate } from '../directory/dates.ts';
import { parseTypedDate, type TypedDate } from '../settings/typed-date.ts';
import type { Clock } from './clocks.ts';
import { askAboutCertificate, askAboutEnd } from './read-person.ts';

/** As with a whole card: some dates are kept once somebody says that they are meant so. */
export type ReadNewDate =
  | { kind: 'read'; date: string }
  | { kind: 'asked'; date: string; question: string }
  | { kind: 'refused'; error: string };

/** Reads the new date of a card that was renewed, or of a position. @param today calendar date */
export function parseNewDate(typed: TypedDate, clock: Clock, today: string): ReadNewDate {
  const read = parseTypedDate(typed);
  if (read.kind === 'refused') return { kind: 'refused', error: read.reason };
  const { date } = read;
  if (clock.kind !== 'national' && date === clock.on) {
    return { kind: 'refused', error: `${longDate(date)} is the old date. Enter the new one` };
  }
  const question = clock.kind === 'position' ? askAboutEnd(date, today) : askAboutCertificate(date, today);
  if (question) return { kind: 'asked', date, question };
  if (clock.kind !== 'national' && date < clock.on) {
    return { kind: 'asked', date, question: `${longDate(date)} is before the old date. Is the date right?` };
  }
  return { kind: 'read', date };
}
