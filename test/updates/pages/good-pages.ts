import { type Case, daily, ok, type Reply } from './case.ts';
import { cpePage, cpePrinted, cpeUrl } from './fixtures-cpe.ts';
import { nhsPage, nhsPrinted, nhsUrl } from './fixtures-nhs.ts';

/** The WordPress page as we know it. */
export const good = ok(cpePage());

/** The NHS page as we know it, in the current skin. */
export const nhsGood = ok(nhsPage());

/** The WordPress page, whose date is the one we hold. */
export const cpe = { url: cpeUrl, printed: cpePrinted } as const;

/** The NHS page, whose date is the one we hold. */
export const nhs = { url: nhsUrl, printed: nhsPrinted } as const;

/** The good page on two days, then other replies. */
export function cpeThen(...replies: readonly Reply[]) {
  return { ...cpe, looks: daily(good, good, ...replies) };
}

/** The good page on two days, then other replies. */
export function nhsThen(...replies: readonly Reply[]) {
  return { ...nhs, looks: daily(nhsGood, nhsGood, ...replies) };
}

/** The same page on its first days, when our source carries a date or none. */
export function first(
  name: string,
  html: string,
  printed: string | null,
  times: number,
  expected: Case['expected'],
): Case {
  const url = html.includes('NHS England Digital') ? nhsUrl : cpeUrl;
  return {
    name,
    url,
    printed,
    looks: daily(...Array.from<unknown, Reply>({ length: times }, () => ok(html))),
    expected,
  };
}

/** The page as it was, twice; then another, twice. */
export function turned(before: string, after: string) {
  return daily(ok(before), ok(before), ok(after), ok(after));
}

/** The WordPress page twice, then another page twice. */
export function cpeTo(after: string) {
  return { ...cpe, looks: turned(cpePage(), after) };
}

/** The NHS page twice, then another page twice. */
export function nhsTo(after: string) {
  return { ...nhs, looks: turned(nhsPage(), after) };
}
