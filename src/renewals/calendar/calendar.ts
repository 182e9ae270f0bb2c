import type { NationalDate } from '../../guidance/national-date.ts';
import { eventWords } from './calendar-words.ts';
import { choiceAbout, clocksOf, plusDays, type Clock } from '../clocks.ts';
import { icalDate, icalFile, icalInstant, icalText } from './ical-lines.ts';
import type { Person, Position } from '../person.ts';
import type { Reminders } from '../reminders.ts';

/** Everything that the calendar file depends on. */
export interface ForCalendar {
  people: readonly Person[];
  dates: readonly NationalDate[];
  reminders: Pick<Reminders, 'steps'>;
  /** Milliseconds since 1970. */
  now: number;
  /** Calendar date in London. */
  today: string;
}

/**
 * An iCalendar file with an all-day event for each certificate, position and coming national date that is
 * somebody’s to see to. Each event keeps its UID when its date changes, so that importing a later file moves it.
 * Source: RFC 5545.
 */
export function calendarOf({ people, dates, reminders, now, today }: ForCalendar): string {
  const events = new Map<string, string[]>();
  for (const person of people) {
    const positionIds = idsOf(person.positions);
    for (const clock of clocksOf(person, dates, today)) {
      if (clock.on < today) continue; // what is over needs no reminder, and its words would mislead
      if (choiceAbout(person, clock, today)?.kind === 'not ours') continue;
      const uid = `${nameOf(person, clock, positionIds)}@smartcard-desk`;
      if (events.has(uid)) continue; // a national date touches many
      const { summary, description } = eventWords(person, clock, dates);
      events.set(uid, [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        `DTSTAMP:${icalInstant(now)}`,
        `SEQUENCE:${sequenceOf(now)}`,
        ...daysOf(clock.on),
        'TRANSP:TRANSPARENT',
        `SUMMARY:${icalText(summary)}`,
        `DESCRIPTION:${icalText(description)}`,
        ...alarmsOf(reminders.steps[clock.kind], summary),
        'END:VEVENT',
      ]);
    }
  }
  return icalFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Smartcard Desk//Smartcard renewals//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Smartcard renewals',
    ...[...events.values()].flat(),
    'END:VCALENDAR',
  ]);
}

function nameOf(person: Person, clock: Clock, positionIds: Map<string, string>): string {
  switch (clock.kind) {
    case 'certificate':
      return `${person.id}-certificate`;
    case 'position':
      return `${person.id}-position-${positionIds.get(positionKey(clock.position))}`;
    case 'national':
      return `national-${clock.date.id.replace(/[^\w-]/g, '-')}`;
  }
}

/**
 * What each position is called in a UID, whatever day it ends on. Those of the same site and name are counted
 * in the order of the list, with those that have no end date: one may be entered later.
 */
function idsOf(positions: readonly Position[]): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    positions.map((position) => {
      const id = position.name ? `${position.site}-${hashOf(position.name)}` : position.site;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return [positionKey(position), count === 1 ? id : `${id}-${count}`];
    }),
  );
}

/** Two positions that agree in all of this are one: the form refuses the second. */
function positionKey({ site, name, ends }: Position): string {
  return [site, ends, name].join(' ');
}

/** Eight safe characters for a name that may hold any (32-bit FNV-1a). */
function hashOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Seconds since 2026: calendars take the event with the higher number, and it fits 32 bits until 2094. */
function sequenceOf(now: number): number {
  return Math.max(0, Math.floor((now - Date.UTC(2026, 0, 1)) / 1000));
}

/** One whole day. After the last day that four digits of a year can write there is no next, nor need there be. */
function daysOf(on: string): string[] {
  const next = icalDate(plusDays(on, 1));
  return [`DTSTART;VALUE=DATE:${icalDate(on)}`, ...(next.length === 8 ? [`DTEND;VALUE=DATE:${next}`] : [])];
}

/** A calendar has no place for what comes after the day: those steps are the extension’s alone. */
function alarmsOf(steps: readonly number[], summary: string): string[] {
  const days = [...new Set(steps)].filter((step) => step >= 0);
  return days.flatMap((step) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${icalText(summary)}`,
    `TRIGGER:${triggerOf(step)}`,
    'END:VALARM',
  ]);
}

/** Nine in the morning, as a distance from the midnight at which the day itself starts. */
function triggerOf(daysBefore: number): string {
  if (daysBefore === 0) return 'PT9H';
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}
