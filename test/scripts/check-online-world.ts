import { checkOnline, type OnlineState } from '../../scripts/check-online.ts';
import { reportOnline } from '../../scripts/check-online-report.ts';
import { noDirectory } from '../../src/directory/directory.ts';
import type { Answer, Guidance, Source } from '../../src/guidance/answer.ts';
import type { BytesReply } from '../../src/updates/bytes-reply.ts';
import { shortAnswer } from '../examples.ts';
import { failed, ok, type Reply } from '../updates/pages/case.ts';
import { cpePage, cpePrinted, cpeUrl } from '../updates/pages/fixtures-cpe.ts';
import { nhsPage, nhsUrl } from '../updates/pages/fixtures-nhs.ts';

export const start = Date.parse('2027-05-03T08:00:00Z');
export const hour = 3_600_000;
export const tool = 'https://portal.spineservices.nhs.uk/card';

export const sourceOf = (url: string, printed: string | null): Source => ({
  title: 'A page',
  publisher: 'Somebody',
  url,
  printed,
  seen: '2026-11-22',
  derived: false,
  mirror: false,
  opened: null,
});
const step = { ...shortAnswer.steps[0]!, sources: ['S'], open: { text: 'Open it', href: tool } };
const answer: Answer = { ...shortAnswer, id: 'unlock', steps: [step], reading: ['S'] };
export const guidanceOf = (sources: Record<string, Source>, written = '2027-04-01'): Guidance => ({
  format: 1,
  written,
  answers: [{ ...answer, written }],
  sources,
  glossary: { written, confirmed: null, terms: {} },
});
export const twoPages = { S: sourceOf(cpeUrl, cpePrinted), T: sourceOf(nhsUrl, null) };

const arrives = (url: string, reply: Reply): BytesReply => ({
  kind: 'answered',
  status: reply.status,
  contentType: reply.contentType,
  retryAfter: null,
  etag: null,
  url: reply.url ?? url,
  bytes: 'html' in reply ? new TextEncoder().encode(reply.html) : reply.bytes,
});

/** A world where these addresses answer, and a clock that only waiting moves. */
export function worldOf(site: Record<string, Reply | 'unreachable'>, at = start) {
  const asked: { url: string; at: number }[] = [];
  let now = at;
  const ask = (url: string): Promise<BytesReply> => {
    asked.push({ url, at: now });
    const reply = site[url] ?? failed(404);
    return Promise.resolve(reply === 'unreachable' ? { kind: reply } : arrives(url, reply));
  };
  const wait = (milliseconds: number) => {
    now += milliseconds;
    return Promise.resolve();
  };
  return { asked, outside: { ask, now: () => now, wait } };
}

export const good = {
  [cpeUrl]: ok(cpePage()),
  [nhsUrl]: ok(nhsPage()),
  [tool]: ok('<title>Sign in</title>'),
};

/** One check, what it asked for and what it says. */
export async function check(
  site: Record<string, Reply | 'unreachable'>,
  { before = null as OnlineState | null, at = start, guidance = guidanceOf(twoPages) } = {},
) {
  const { asked, outside } = worldOf(site, at);
  const found = await checkOnline(guidance, noDirectory, before, outside);
  return { ...reportOnline(found, guidance), asked, state: found.state };
}

/** Checks a day apart, each going on from the last. */
export async function checks(...sites: Record<string, Reply>[]) {
  let last = await check(sites[0]!, { before: { pages: {}, texts: {} } });
  for (const [n, site] of sites.entries()) {
    if (n) last = await check(site, { before: last.state, at: start + n * 24 * hour });
  }
  return last;
}
