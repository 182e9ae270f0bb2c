import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../src/pharmacy/organisation.ts';
import { parsePlace, type Askable } from '../../src/pharmacy/place.ts';
import type { Failure } from '../../src/pharmacy/reply.ts';
import type { FoundPharmacy, Resolved } from '../../src/pharmacy/resolve.ts';
import { noSite, type SiteRecord } from '../../src/settings/site.ts';
import { whatIsSent, wordsFor, wordsForFailure } from '../../src/ui/look-up-words.ts';

const code = parsePlace('FA029') as Askable;
const postcode = parsePlace('PO2 9JN') as Askable;

const failures: [Failure, RegExp][] = [
  [{ why: 'not-allowed' }, /You did not allow it, so nothing was sent/],
  [{ why: 'offline' }, /offline/],
  [{ why: 'unreachable' }, /ask your IT team to allow directory\.spineservices\.nhs\.uk and api\.postcodes/],
  [{ why: 'timed-out' }, /within 8 seconds/],
  [
    { why: 'stood-in' },
    /sign-in page of this network\. .* ask your IT team to allow directory\.spineservices/,
  ],
  [{ why: 'malformed' }, /cut off, too long or about something else/],
  [{ why: 'busy', seconds: 30 }, /Try again in 30 seconds/],
  [{ why: 'busy', seconds: null }, /Try again in a minute/],
  [{ why: 'refused', status: 406 }, /status 406/],
  [{ why: 'failed', status: 503 }, /status 503/],
];

const record: SiteRecord = {
  code: 'FA029',
  name: 'Rowlands Pharmacy',
  address: ['294 London Road'],
  postcode: 'PO2 9JN',
  phone: null,
  country: 'England',
  owner: null,
  opensOn: null,
  closesOn: null,
  isClosed: false,
};
const organisation: Organisation = {
  code: 'FA579',
  name: 'Allied Pharmacy',
  address: [],
  postcode: 'PO2 9JN',
  phone: null,
  country: 'ENGLAND',
  role: 'RO182',
  recordClass: 'RC1',
  isActive: true,
  opensOn: '2024-07-22',
  closesOn: null,
  commissioner: 'QRL',
  owner: null,
  successors: [],
};
const listed = ['FA190', 'FT426'].map((each) => ({ code: each, name: 'Well', postcode: 'LE16 9BX' }));

function pharmacy(rest: Partial<FoundPharmacy>, of: Partial<SiteRecord> = {}, icb: string | null = 'QRL') {
  const site = { ...noSite, place: 'FA029', icb, record: { ...record, ...of } };
  return { kind: 'pharmacy', site, standing: 'open', newCode: null, failure: null, ...rest } as FoundPharmacy;
}
const closed = { closesOn: '2024-07-21' };
const successor = (because: 'record' | 'address' | 'telephone') => ({ organisation, because });
const inArea = (icb: string | null, failure: Failure | null): Resolved => ({
  kind: 'area-only',
  site: { ...noSite, place: 'PO2 9JN', icb },
  failure,
});

const outcomes: [string, Askable, Resolved, RegExp][] = [
  [
    'closed',
    code,
    pharmacy({ standing: 'closed' }, closed),
    /closed on 21 July 2024\. We know of no new code/,
  ],
  ['closed on no day', code, pharmacy({ standing: 'closed' }), /^FA029 \(Rowlands Pharmacy\) closed\. /],
  [
    'closed, with a new code by its record',
    code,
    pharmacy({ standing: 'closed', newCode: successor('record') }, closed),
    /FA579 \(Allied Pharmacy\): the directory names it as its successor\. Is this you\?$/,
  ],
  [
    'closed, with a new code by its address',
    code,
    pharmacy({ standing: 'closed', newCode: successor('address') }, closed),
    /FA579 \(Allied Pharmacy, from 22 July 2024\): same address\. Is this you\?$/,
  ],
  [
    'a new code without a first day',
    code,
    pharmacy(
      {
        standing: 'closed',
        newCode: { organisation: { ...organisation, opensOn: null }, because: 'telephone' },
      },
      closed,
    ),
    /FA579 \(Allied Pharmacy\): same telephone\./,
  ],
  [
    'closed, where its new code could not be looked for',
    code,
    pharmacy({ standing: 'closed', newCodeFailure: { why: 'timed-out' } }, closed),
    /closed on 21 July 2024\. Its new code could not be looked for\. No answer came within 8 seconds\.$/,
  ],
  [
    'closing, where its new code could not be looked for',
    code,
    pharmacy({ standing: 'closing', newCodeFailure: { why: 'offline' } }, { closesOn: '2026-12-31' }),
    /closes on 31 December 2026\. Its new code could not be looked for\. This PC is offline/,
  ],
  [
    'closing',
    code,
    pharmacy({ standing: 'closing' }, { closesOn: '2026-12-31' }),
    /closes on 31 December 2026\. We know of no new code for it yet\.$/,
  ],
  [
    'closing, with a new code',
    code,
    pharmacy({ standing: 'closing', newCode: successor('address') }, { closesOn: '2026-12-31' }),
    /Is this you\?$/,
  ],
  [
    'open in no board we can tell',
    code,
    pharmacy({}, {}, null),
    /could not tell which board it has\. Choose it by hand\.$/,
  ],
  [
    'open in a board nobody told us',
    code,
    pharmacy({ failure: { why: 'timed-out' } }, {}, null),
    /^We could not tell which board it has\. No answer came within 8 seconds\.$/,
  ],
  [
    'several',
    postcode,
    { kind: 'several', listed, organisations: [] },
    /^2 pharmacies are listed at PO2 9JN/,
  ],
  ['an area', postcode, inArea('QRL', null), /^No open pharmacy is listed at PO2 9JN\. .* the board is NHS /],
  ['an area with no board', postcode, inArea(null, null), /We could not tell its board either\.$/],
  [
    'elsewhere',
    postcode,
    { kind: 'outside', country: 'Scotland' },
    /^PO2 9JN is in Scotland\. .* England\.$/,
  ],
  [
    'on an island',
    postcode,
    { kind: 'outside', country: 'Isle of Man' },
    /^PO2 9JN is on the Isle of Man\. /,
  ],
  [
    'no such postcode',
    postcode,
    { kind: 'unknown' },
    /^We found no postcode PO2 9JN\. .* no longer in use\.$/,
  ],
  [
    'no such code, where a letter stands for a digit',
    parsePlace('FAO02') as Askable,
    { kind: 'unknown' },
    /^Did you mean FA002\? The directory holds no FAO02\. /,
  ],
  ['no such code', code, { kind: 'unknown' }, /^The directory holds no FA029\. .* before April 2017/],
  ...(['appliance contractor', 'head office', 'site', 'other'] as const).map(
    (what): [string, Askable, Resolved, RegExp] => [
      what,
      code,
      { kind: 'not-a-pharmacy', what, code: 'FA029', name: 'Atos Medical', instead: [] },
      /^FA029 is not a pharmacy’s code: it is a.+, Atos Medical\.$/,
    ],
  ),
  ...failures.flatMap(([failure, words]): [string, Askable, Resolved, RegExp][] => [
    [`nothing: ${failure.why}`, code, { kind: 'failed', failure }, words],
    [`the area alone: ${failure.why}`, postcode, inArea('QRL', failure), words],
  ]),
];

/** Sentences, each begun and ended, with nothing in them that only a program writes. */
function expectSentences(words: string) {
  expect(words).toMatch(/^[A-Z0-9][^]*[.?]$/);
  expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|\s[.,]|\(\)|-only|not-allowed/);
}

describe('a failure', () => {
  test.each(failures)('as %j is a whole sentence that says why', (failure, words) => {
    expectSentences(wordsForFailure(failure));
    expect(wordsForFailure(failure)).toMatch(words);
  });

  test('of each kind has words of its own', () => {
    expect(new Set(failures.map(([failure]) => wordsForFailure(failure))).size).toBe(failures.length);
  });
});

describe('an outcome', () => {
  test.each(outcomes)('that is %s is said in whole sentences', (_, place, resolved, words) => {
    expectSentences(wordsFor(place, resolved));
    expect(wordsFor(place, resolved)).toMatch(words);
  });

  test.each([
    ['an open pharmacy with its board', pharmacy({})],
    ['one that opens later', pharmacy({ standing: 'not yet open' }, { opensOn: '2026-12-01' })],
    ['one in Wales, which has no board', pharmacy({}, { country: 'Wales' }, null)],
  ])('that is %s needs no words: its card says it', (_, resolved) => {
    expect(wordsFor(code, resolved)).toBe('');
  });
});

test('what is sent is said with both hosts, in a whole sentence', () => {
  expectSentences(whatIsSent);
  expect(whatIsSent).toContain('directory.spineservices.nhs.uk');
  expect(whatIsSent).toContain('api.postcodes.io');
});
