import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { sha256Of } from './feed.ts';
import type { OnlineState } from './check-online.ts';

const kept = v.object({
  format: v.literal(1),
  pages: v.record(v.string(), v.unknown()),
  texts: v.record(v.string(), v.string()),
});

/** What an earlier check kept; nothing yet where there is no such file. Throws a sentence at any other file. */
export function readState(file: string): OnlineState {
  if (!existsSync(file)) return { pages: {}, texts: {} };
  const read = v.safeParse(kept, parseJson(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file} is no record of this check. Name another file, or delete it.`);
  const { pages, texts } = read.output;
  const watch = pageWatch.parse({ isOn: true, pages }, pageWatch.version);
  const whole = Object.entries(texts).filter(([sum, text]) => sha256Of(Buffer.from(text)) === sum);
  return { pages: watch?.pages ?? {}, texts: Object.fromEntries(whole) };
}

/** Written whole beside it and then put in its place. */
export function writeState(file: string, { pages, texts }: OnlineState): void {
  writeFileSync(`${file}.new`, `${JSON.stringify({ format: 1, pages, texts }, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
