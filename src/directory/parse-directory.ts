import * as v from 'valibot';
import { directoryFaults } from './check-directory.ts';
import type { Directory } from './directory.ts';
import { icbs } from './icbs.ts';
import neverDisplay from './never-display.json';
import { date, link, parseAs, slug, someUpTo, text, upTo, type Parsed } from './shape.ts';

/** Ends where the domain ends: nothing after it can pass for part of a mailto link. */
const email = v.pipe(text, v.regex(/^[\w.+'-]+@[\w-]+(\.[\w-]+)+$/, 'is not an e-mail address'));
const code = v.pipe(text, v.maxLength(20));
const source = v.object({ publisher: text, title: text, printed: v.nullable(text) });

const area = v.object({
  id: slug,
  icb: code,
  name: v.nullable(text),
  codes: upTo(500, code),
  isExact: v.boolean(),
});

const contact = v.object({
  id: slug,
  name: text,
  organisation: text,
  areas: upTo(100, area),
  phones: upTo(20, v.object({ number: text, purpose: text })),
  emails: upTo(20, email),
  web: v.nullable(link),
  hours: v.nullable(text),
  note: text,
  source: v.object({ ...source.entries, url: v.nullable(link) }),
  seen: date,
  confidence: v.picklist(['high', 'medium', 'low']),
  staleRisk: text,
  confirmed: v.nullable(date),
});

const route = v.object({
  id: slug,
  name: text,
  purpose: text,
  web: link,
  phone: v.nullable(v.pipe(text, v.regex(/^0[\d ]{9,14}$/, 'is not a UK number'))),
  email: v.nullable(email),
  findsRa: v.boolean(),
  source: v.object({ ...source.entries, printed: v.nullable(date), seen: date }),
  confirmed: v.nullable(date),
});

const directory = v.object({ contacts: someUpTo(500, contact), routes: someUpTo(50, route) });

/** Reads contacts and routes from outside by the rules of those that are packaged. */
export function parseDirectory(value: unknown): Parsed<Directory> {
  const boards = icbs.filter(({ validTo }) => validTo === null).map((icb) => icb.code);
  return parseAs<Directory>(directory, value, (read) => directoryFaults(read, neverDisplay, boards));
}
