import { draftOf, overlaid, type ForList } from './after-import.ts';
import { findColumns, partsIn } from './csv-columns.ts';
import { readPersonRows, type AskedRow, type RefusedRow } from './csv-person.ts';
import { readRow, type CsvRow } from './csv-row.ts';
import { parseTable } from './csv-table.ts';
import { foldedWho, mostPeople, type Person } from '../person.ts';
import type { Draft } from '../read-person.ts';

/** A list of cards that was read. Nothing is kept before somebody says so. */
export interface ReadCards extends ForList {
  kind: 'read';
  /** How many people are in the list exactly like this. */
  same: number;
  refused: RefusedRow[];
  questions: AskedRow[];
  /** Names of columns that were not read. */
  ignored: string[];
}

/** `refused`: nothing of it can be taken. */
export type CsvRead = ReadCards | { kind: 'refused'; reason: string };

/**
 * Reads a list of cards. A person is taken whole or not at all; somebody of the list is known by their name.
 * @param today calendar date
 */
export function readCsv(text: string, people: readonly Person[], today: string): CsvRead {
  const table = parseTable(text);
  if (table.kind === 'refused') return table;
  const found = findColumns(table.header.cells);
  if (found.kind === 'refused') return found;
  if (!table.rows.length) return refused('This file has the names of the columns only, and no card');
  const groups = groupsOf(table.rows.map((row) => readRow(row, found.at, found.names)));
  const stored = new Map(people.map((person) => [foldedWho(person.who), person]));
  const all = new Set([...stored.keys(), ...groups.map(keyOf).filter(Boolean)]);
  if (all.size > mostPeople) {
    const most = mostPeople.toLocaleString('en-GB');
    return refused(
      `With this file there would be ${all.size.toLocaleString('en-GB')} cards. ${most} are the most that are kept`,
    );
  }
  const parts = partsIn(found.at);
  const read: ReadCards = {
    kind: 'read',
    added: [],
    changed: [],
    same: 0,
    refused: [],
    questions: [],
    ignored: found.ignored,
    parts,
  };
  for (const group of groups) takeGroup(read, group, stored.get(keyOf(group)), today);
  read.refused.sort(byRow);
  read.questions.sort(byRow);
  return read;
}

function takeGroup(read: ReadCards, group: CsvRow[], before: Person | undefined, today: string): void {
  const result = readPersonRows(group, today);
  if (result.kind === 'refused') {
    for (const each of result.refused) read.refused.push(each); // too many to be arguments
    return;
  }
  // An empty cell takes nobody's helping away.
  const said = result.saysHelper || !before ? result.person : { ...result.person, helper: before.helper };
  const person = before ? overlaid(draftOf(before), said, read.parts) : said;
  if (before && isSame(draftOf(before), person)) {
    read.same += 1;
    return;
  }
  if (before) read.changed.push({ id: before.id, person });
  else read.added.push(person);
  read.questions.push(...result.questions);
}

/** In the order of their first rows. A row without a name is of nobody else. */
function groupsOf(rows: readonly CsvRow[]): CsvRow[][] {
  const groups: CsvRow[][] = [];
  const byWho = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const key = foldedWho(row.who);
    const group = byWho.get(key);
    if (key && group) {
      group.push(row);
    } else {
      byWho.set(key, [row]);
      groups.push(byWho.get(key)!);
    }
  }
  return groups;
}

function keyOf([first]: CsvRow[]): string {
  return foldedWho(first!.who);
}

/** Whether nothing would change; the order of positions says nothing. */
function isSame(one: Draft, other: Draft): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ who, certificate, positions, helper, series }: Draft): string {
  const sorted = positions.map(({ site, name, ends }) => JSON.stringify([site, name, ends])).toSorted();
  return JSON.stringify([who, certificate, helper, series, sorted]);
}

function byRow(one: { row: number }, other: { row: number }): number {
  return one.row - other.row;
}

function refused(reason: string): CsvRead {
  return { kind: 'refused', reason };
}
