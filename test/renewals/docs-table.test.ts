import { lexer, type Tokens } from 'marked';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { table, type ClockKind } from '../../src/renewals/steps.ts';

const document = readFileSync('docs/reminders.md', 'utf8');
const columns = ['clock', 'state', 'days left', 'notices'];

function writtenRows(): string[][] {
  const tables = lexer(document).filter((token): token is Tokens.Table => token.type === 'table');
  const ours = tables.filter(({ header }) => header.map(({ text }) => text).join() === columns.join());
  return ours.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
}

/** One row a state, with the steps that fall in it. */
function rowsOf(kind: ClockKind): string[][] {
  let most = Infinity;
  return table[kind].states.map(({ state, least }) => {
    const steps = table[kind].steps.filter((step) => step >= least && step <= most);
    const row = [kind, state, sayRange(least, most), saySteps(steps)];
    most = least - 1;
    return row;
  });
}

function sayRange(least: number, most: number): string {
  if (most === Infinity) return `${least} or more`;
  if (least === -Infinity) return 'passed';
  return least === most ? String(least) : `${most} to ${least}`;
}

function saySteps(steps: readonly number[]): string {
  if (!steps.length) return 'none';
  if (steps.join() === '0') return 'on the day';
  return `${steps.map(Math.abs).join(', ')} days ${steps[0]! > 0 ? 'before' : 'after'}`;
}

test('the table that managers read is the table that reminders go by', () => {
  const kinds = Object.keys(table) as ClockKind[];
  expect(writtenRows()).toEqual(kinds.flatMap(rowsOf));
});

test('every step stands in the table once', () => {
  const steps = writtenRows().flatMap(([, , , notices = '']) =>
    notices === 'on the day' ? ['0'] : (notices.match(/\d+/g) ?? []),
  );
  expect(steps).toHaveLength(Object.values(table).flatMap((each): readonly number[] => each.steps).length);
});
