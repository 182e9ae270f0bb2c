import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/pharmacy/sources.ts';
import { checkCode as checkWith, type Checked } from '../../src/pharmacy/check-code.ts';
import { ordDirectory } from '../../src/pharmacy/ord.ts';
import type { Organisation } from '../../src/pharmacy/organisation.ts';
import type { Reply } from '../../src/pharmacy/reply.ts';
import { afterAsking, afterReply, isCheckDue, nextCheckOn, watchedCode } from '../../src/pharmacy/watch.ts';
import { dismissalOf, findingAbout, noticeFor, sayFinding } from '../../src/pharmacy/watch-words.ts';
import { homeWatch, type Finding, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { ordApi, type OrdRecord } from '../fakes/ord-api.ts';
import { answered, asReply, organisation, records, today } from './ods-examples.ts';

/** What the last step of a check comes to. */
async function checkCode(code: string, directory: Directory, day: string): Promise<Checked> {
  let last: Checked | undefined;
  await checkWith(code, directory, (checked) => Promise.resolve((last = checked)), day);
  return last!;
}

const record = (code: string, owner: string | null = null): Site['record'] => ({
  code,
  name: 'A pharmacy',
  address: [],
  postcode: null,
  phone: null,
  country: 'England',
  owner,
  opensOn: null,
  closesOn: null,
  isClosed: false,
});
const home = (place: string, owner?: string | null): Site => ({
  ...noSite,
  place,
  record: owner === undefined ? null : record(place, owner),
});
const on: HomeWatch = { ...homeWatch.absent, isOn: true };
const asked = (askedOn: string, rest: Partial<HomeWatch> = {}): HomeWatch => ({
  ...on,
  code: 'FWF76',
  askedOn,
  outcome: { kind: 'answered' },
  ...rest,
});
const offline = { kind: 'failed', why: 'offline' } as const;

/** Checks a code against these records, and says what was asked. */
async function check(
  code: string,
  extra: OrdRecord[] = [],
  instead: (url: string) => Reply | null = () => null,
) {
  const api = ordApi([...Object.values(records), ...extra]);
  const urls: string[] = [];
  const directory = ordDirectory((url) => {
    urls.push(url.split('/ORD/2-0-0/')[1]!);
    return Promise.resolve(instead(url) ?? asReply(api(url)));
  }, today);
  return { checked: await checkCode(code, directory, today), urls };
}
const findingOf = async (site: Site, extra: OrdRecord[] = []) => {
  const { checked } = await check(site.place, extra);
  return afterReply(afterAsking(on, site.place, today), site, checked, today).finding;
};

describe('the code that is watched', () => {
  it.each([
    ['FWF76', 'FWF76'],
    ['BD22 8NQ', null],
    ['FFFFF', null],
    ['P05F', null],
    ['FAO02', null],
    ['', null],
  ])('of “%s” is %j', (place, code) => {
    expect(watchedCode(home(place))).toBe(code);
  });

  it('is one of an unheard-of form where it was looked up', () => {
    expect(watchedCode(home('FZ0U0', null))).toBe('FZ0U0');
  });
});

describe('a check', () => {
  it.each<[string, HomeWatch, boolean]>([
    ['was never made', on, true],
    ['was made today', asked(today), false],
    ['was made six days ago', asked('2026-11-17'), false],
    ['was made seven days ago', asked('2026-11-16'), true],
    ['was made years ago', asked('2024-01-01'), true],
    ['failed today', asked(today, { outcome: offline }), false],
    ['failed yesterday', asked('2026-11-22', { outcome: offline }), true],
    ['was of another code, today', asked(today, { code: 'FA002' }), false],
    ['was of another code, yesterday', asked('2026-11-22', { code: 'FA002' }), true],
    ['was made in the future, by a wrong clock', asked('2028-11-23'), true],
    ['is off, and was never made', homeWatch.absent, false],
    ['is off, and was made long ago', asked('2024-01-01', { isOn: false }), false],
  ])('that %s is due: %#', (_what, watch, isDue) => {
    expect(isCheckDue(watch, home('FWF76'), today)).toBe(isDue);
  });

  it.each(['BD22 8NQ', 'FFFFF', ''])('of “%s” is never due', (place) => {
    expect(isCheckDue(on, home(place), today)).toBe(false);
  });

  it('is due again a week later, or a day after one that failed, across the end of a month', () => {
    expect(nextCheckOn(asked('2026-11-28'), 'FWF76', '2026-11-28')).toBe('2026-12-05');
    expect(nextCheckOn(asked('2026-11-30', { outcome: offline }), 'FWF76', '2026-11-30')).toBe('2026-12-01');
  });

  it('of an open pharmacy is one request', async () => {
    const { checked, urls } = await check('FWF76');
    expect(urls).toEqual(['organisations/FWF76']);
    expect(checked).toMatchObject({ read: { kind: 'found' }, newCode: null, failure: null });
  });

  it.each(['FA003', 'FAT20', 'FA371'])('of %s, unknown, Manx or Welsh, is one request too', async (code) => {
    expect((await check(code)).urls).toEqual([`organisations/${code}`]);
  });

  it('of a closed one goes on to look for the new code, and asks nobody for the board', async () => {
    const { checked, urls } = await check('FA029');
    expect(urls).toEqual([
      'organisations/FA029',
      'organisations?PostCode=PO2%209JN&PrimaryRoleId=RO182&Status=Active&Limit=50',
      'organisations/FA579',
    ]);
    expect(checked.newCode?.organisation.code).toBe('FA579');
  });

  it('is tried once where the directory is busy: the next is tomorrow', async () => {
    const { checked, urls } = await check('FWF76', [], () => answered('', { status: 503 }));
    expect(urls).toHaveLength(1);
    expect(checked.read).toEqual({ kind: 'failed', failure: { why: 'failed', status: 503 } });
  });
});

describe('what a check finds', () => {
  it('is nothing in an ordinary week', async () => {
    expect(await findingOf(home('FWF76', 'P05F'))).toBeNull();
  });

  it('is a closing with its date, while the new code is not there yet', async () => {
    const closing = { ...records.FWF76, code: 'FHX11', closed: '2027-01-31' };
    expect(await findingOf(home('FHX11'), [closing])).toEqual({
      kind: 'closing',
      on: '2027-01-31',
      newCode: null,
    });
  });

  it('is a closing with the new code that opens the day after', async () => {
    const closing = { ...records.FWF76, code: 'FHX11', closed: '2027-01-31' };
    const opening = { ...records.FWF76, code: 'FHX12', opened: '2027-02-01' };
    expect(await findingOf(home('FHX11'), [closing, opening])).toMatchObject({
      kind: 'closing',
      newCode: { code: 'FHX12', because: 'address and telephone', opensOn: '2027-02-01' },
    });
  });

  it('is a closing without a question about its board, also where a look-up would ask one', async () => {
    for (const commissioner of [null, 'QF7']) {
      const closing = { ...records.FWF76, code: 'FHX11', closed: '2027-01-31', commissioner };
      expect(await findingOf(home('FHX11'), [closing])).toMatchObject({ kind: 'closing' });
    }
  });

  it('is that it closed, on no known day, where it is inactive before its end', async () => {
    const inactive = { ...records.FWF76, code: 'FHX11', closed: '2027-01-31', active: false };
    expect(await findingOf(home('FHX11'), [inactive])).toEqual({ kind: 'closed', on: null, newCode: null });
  });

  it('is a closing still on its last day', async () => {
    const closing = { ...records.FWF76, code: 'FHX11', closed: today };
    expect(await findingOf(home('FHX11'), [closing])).toMatchObject({ kind: 'closing', on: today });
  });

  it('is that it closed, and the probable new code', async () => {
    expect(await findingOf(home('FA029', 'P79D'))).toEqual({
      kind: 'closed',
      on: '2024-07-21',
      newCode: {
        code: 'FA579',
        name: 'Allied Pharmacy London Road',
        because: 'address and telephone',
        opensOn: '2024-07-22',
      },
    });
  });

  it('never offers FC301 for FCE71: another shop at the same postcode since 1989', async () => {
    expect(await findingOf(home('FCE71'))).toEqual({ kind: 'closed', on: '2023-04-23', newCode: null });
  });

  it('is that the directory no longer holds it', async () => {
    expect(await findingOf(home('FA003', 'P05F'))).toEqual({ kind: 'gone' });
  });

  it.each([
    ['another owner', 'P79D', { kind: 'new owner', from: 'P79D', to: 'P05F' }],
    ['the same owner', 'P05F', null],
    ['an owner that was not kept', null, null],
    ['no record that was kept', undefined, null],
  ] as const)('beside %s', async (_what, owner, finding) => {
    expect(await findingOf(home('FWF76', owner))).toEqual(finding);
  });

  it('is nothing where the record names no owner now', async () => {
    expect(
      await findingOf(home('FHX11', 'P05F'), [{ ...records.FWF76, code: 'FHX11', owner: null }]),
    ).toBeNull();
  });

  it('is nothing for one that is still to open', async () => {
    const pending = { ...records.FWF76, code: 'FHX11', opened: '2027-01-04' };
    expect(await findingOf(home('FHX11', 'P1'), [pending])).toBeNull();
  });
});

const closed: Finding = {
  kind: 'closed',
  on: '2024-07-21',
  newCode: { code: 'FA579', name: 'Allied Pharmacy', because: 'address', opensOn: '2024-07-22' },
};
const known = (finding: Finding | null = closed): HomeWatch =>
  asked('2026-11-16', { code: 'FA029', finding });

describe('a check that fails', () => {
  it.each([
    ['offline', { kind: 'offline' }],
    ['not-allowed', { kind: 'not-allowed' }],
    ['stood-in', answered('<html>Sign in', { contentType: 'text/html' })],
    ['stood-in', { kind: 'redirected' }],
    ['busy', answered('', { status: 429 })],
    ['malformed', answered('{"Organisation":')],
  ] as const)('as %s keeps what was found', async (why, reply) => {
    const { checked } = await check('FA029', [], () => reply);
    const after = afterReply(afterAsking(known(), 'FA029', today), home('FA029'), checked, today);
    expect(after).toEqual({ ...known(), askedOn: today, outcome: { kind: 'failed', why } });
  });

  it('at looking for the new code keeps the one found before, and is due tomorrow', async () => {
    const { checked } = await check('FA029', [], (url) => (url.includes('?') ? { kind: 'timed-out' } : null));
    const after = afterReply(afterAsking(known(), 'FA029', today), home('FA029'), checked, today);
    expect(after).toMatchObject({ outcome: { kind: 'failed', why: 'timed-out' }, finding: closed });
    expect(nextCheckOn(after, 'FA029', today)).toBe('2026-11-24');
  });

  it('is one whose record could not be kept: a date that is none, a name beyond all reason', () => {
    const reply = (rest: Partial<Organisation>) =>
      afterReply(
        afterAsking(known(), 'FA029', today),
        home('FA029'),
        {
          read: { kind: 'found', value: organisation({ code: 'FA029', closesOn: '2024-07-21', ...rest }) },
          newCode: {
            organisation: organisation({ code: 'FA579', name: 'x'.repeat(500) }),
            because: 'address',
          },
          failure: null,
        },
        today,
      );
    expect(reply({})).toMatchObject({ outcome: { why: 'malformed' }, finding: closed });
    expect(reply({ closesOn: '2024-7-21' })).toMatchObject({
      outcome: { why: 'malformed' },
      finding: closed,
    });
  });
});

describe('an attempt', () => {
  it('is on record as interrupted before it is made, and keeps what was found of that code', () => {
    expect(afterAsking(known(), 'FA029', today)).toEqual({
      ...known(),
      askedOn: today,
      outcome: { kind: 'failed', why: 'interrupted' },
    });
  });

  it('about another code drops what was found of the one before', () => {
    expect(afterAsking(known(), 'FWF76', today)).toMatchObject({ code: 'FWF76', finding: null });
  });

  it('that was overtaken by one about another code changes nothing', async () => {
    const watch = afterAsking(on, 'FWF76', today);
    const { checked } = await check('FA029');
    expect(afterReply(watch, home('FA029'), checked, today)).toBe(watch);
  });
});

describe('a notice', () => {
  it('says what was found, in plain words, under its natural key', () => {
    expect(noticeFor(known(), home('FA029'), today)).toEqual({
      key: 'home FA029 closed 2024-07-21 FA579',
      title: 'The directory says: FA029 has closed',
      message:
        'FA029 closed on 21 July 2024. It may now be FA579. Every card then needs FA579 added, if that is you.',
    });
  });

  it.each<[Finding, string, string]>([
    [
      { kind: 'closing', on: '2027-01-31', newCode: null },
      'The directory says: FA029 is closing',
      'home FA029 closing 2027-01-31 -',
    ],
    [
      { kind: 'closed', on: null, newCode: null },
      'The directory says: FA029 has closed',
      'home FA029 closed - -',
    ],
    [
      { kind: 'new owner', from: 'P05F', to: 'P79D' },
      'The directory says: FA029 has another owner',
      'home FA029 owner P79D',
    ],
    [{ kind: 'gone' }, 'The directory says: FA029 is not in the directory', 'home FA029 gone'],
  ])('of %j', (finding, title, key) => {
    expect(noticeFor(known(finding), home('FA029', 'P05F'), today)).toMatchObject({ title, key });
  });

  it('is not shown twice, until something else is found', () => {
    const shown = { ...known(), noticed: 'home FA029 closed 2024-07-21 FA579' };
    expect(noticeFor(shown, home('FA029'), today)).toBeNull();
    const other = { ...shown, finding: { ...closed, newCode: null } };
    expect(noticeFor(other, home('FA029'), today)).not.toBeNull();
  });

  it('comes on the day after the last day, without another request', () => {
    const closing = known({ ...closed, kind: 'closing', on: '2026-11-22' });
    const noticed = { ...closing, noticed: 'home FA029 closing 2026-11-22 FA579' };
    expect(noticeFor(noticed, home('FA029'), '2026-11-22')).toBeNull();
    expect(noticeFor(noticed, home('FA029'), today)?.key).toBe('home FA029 closed 2026-11-22 FA579');
  });

  it.each<[string, HomeWatch, Site]>([
    ['nothing was found', known(null), home('FA029')],
    ['it is off', { ...known(), isOn: false }, home('FA029')],
    ['another code is home now', known(), home('FA579')],
    [
      'somebody said that it is not about them',
      { ...known(), dismissed: dismissalOf('FA029', closed) },
      home('FA029'),
    ],
    [
      'the owner was looked up since',
      known({ kind: 'new owner', from: 'P05F', to: 'P79D' }),
      home('FA029', 'P79D'),
    ],
  ])('is none where %s', (_what, watch, site) => {
    expect(noticeFor(watch, site, today)).toBeNull();
    expect(findingAbout(watch, site, today)).toBeNull();
  });

  it('of a closing that was dismissed does not come back as that it closed', () => {
    const closing: Finding = { ...closed, kind: 'closing' };
    expect(
      noticeFor({ ...known(), dismissed: dismissalOf('FA029', closing) }, home('FA029'), today),
    ).toBeNull();
  });
});

describe('a finding in a line', () => {
  const line = (finding: Finding, site = home('FA029', 'P05F')) => sayFinding('FA029', finding, site);

  it('says when, and what it may be now or then', () => {
    expect(line(closed)).toBe('FA029 closed on 21 July 2024. It may now be FA579.');
    expect(line({ ...closed, kind: 'closing', on: '2027-01-31' })).toBe(
      'FA029 closes on 31 January 2027. It may then be FA579.',
    );
    expect(line({ kind: 'closed', on: null, newCode: null })).toBe('FA029 is closed.');
  });

  it('says whether the directory ever held it', () => {
    expect(line({ kind: 'gone' })).toBe('The directory no longer holds FA029.');
    expect(line({ kind: 'gone' }, home('FA029'))).toBe('The directory does not hold FA029. Check the code.');
  });

  it('says closing again once a clock that was ahead is put right', () => {
    const site = home('FA029');
    const ahead = known({ ...closed, on: '2027-01-31' });
    expect(findingAbout(ahead, site, '2028-11-23')?.kind).toBe('closed');
    expect(findingAbout(ahead, site, today)?.kind).toBe('closing');
  });
});
