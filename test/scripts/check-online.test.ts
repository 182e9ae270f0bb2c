import { describe, expect, it } from 'vitest';
import { checkOnline, type OnlineState } from '../../scripts/check-online.ts';
import { failed, ok } from '../updates/pages/case.ts';
import { cases } from '../updates/pages/cases.ts';
import { cpeBlocks, cpePage, cpeUrl } from '../updates/pages/fixtures-cpe.ts';
import { reworded } from '../updates/pages/fixtures.ts';
import { nhsPage, nhsUrl } from '../updates/pages/fixtures-nhs.ts';
import {
  check,
  checks,
  good,
  guidanceOf,
  hour,
  sourceOf,
  start,
  tool,
  twoPages,
  worldOf,
} from './check-online-world.ts';

const rest = 'https://cpe.org.uk/wp-json/wp/v2/pages/4711';

describe('a check without a record of an earlier one', () => {
  it('has nothing to review where every page is as it was, and asks for each once', async () => {
    const { code, lines, asked } = await check(good);
    expect(lines).toEqual(['Nothing needs review among 2 official pages and 1 other links.']);
    expect(code).toBe(0);
    expect(asked.map(({ url }) => url)).toEqual([cpeUrl, nhsUrl, tool]);
  });

  it('says what the stamps tell: one later than the date that our source carries', async () => {
    const stamp = 'Updated on: 1st February 2027';
    const { code, lines } = await check({ ...good, [cpeUrl]: ok(cpePage({ stamp })) });
    expect(code).toBe(1);
    expect(lines).toEqual([
      'Pages that changed:',
      `  ${cpeUrl}`,
      '    Changed on 1 February 2027, by the date printed on it.',
      '    Cited by unlock',
      '',
      'That is to review, of 2 official pages and 1 other links.',
    ]);
  });

  it('groups what is gone, moved, unclear, not reached, broken and elsewhere', async () => {
    const urls = ['a', 'b', 'c', 'd'].map((name) => `https://digital.nhs.uk/${name}`);
    const [gone, moved, portal, busy] = urls as [string, string, string, string];
    const sources = Object.fromEntries(urls.map((url) => [url, sourceOf(url, null)]));
    const others = {
      K: sourceOf('https://www.cpwy.org/x', null),
      L: sourceOf('https://www.cpwy.org/y', null),
    };
    const { code, lines } = await check(
      {
        [moved]: ok(nhsPage(), 'https://digital.nhs.uk/new'),
        [portal]: ok('<title>Sign in</title><h1>Sign in</h1><p>Sign in to the network.</p>'),
        [busy]: failed(503),
        [tool]: 'unreachable',
        'https://www.cpwy.org/x': ok('<p>Hello</p>', 'https://parked.example/'),
      },
      { guidance: guidanceOf({ ...sources, ...others }) },
    );
    expect(code).toBe(1);
    expect(lines).toEqual([
      'Pages that are gone:',
      `  ${gone}`,
      '    Gone: seen on 3 May 2027.',
      '',
      'Pages that moved:',
      `  ${moved}`,
      '    Moved to another address: seen on 3 May 2027.',
      '    Now at https://digital.nhs.uk/new',
      '',
      'Pages of which we cannot tell:',
      `  ${portal}`,
      expect.stringMatching(/^ {4}Cannot tell: another page stood in its place/),
      '',
      'Links that are broken:',
      '  https://www.cpwy.org/y: status 404',
      '',
      'Links that lead elsewhere:',
      '  https://www.cpwy.org/x\n    now at https://parked.example/',
      '',
      'Not reached:',
      `  ${busy}`,
      '    failed',
      `  ${tool}: unreachable`,
      '',
      'That is to review, of 4 official pages and 3 other links.',
    ]);
  });

  it('takes the stamp from WordPress where the page prints none', async () => {
    const html = JSON.stringify({ modified_gmt: '2027-02-01T10:00:00' });
    const site = {
      ...good,
      [cpeUrl]: ok(cpePage({ stamp: null })),
      [rest]: { status: 200, contentType: 'application/json', html },
    };
    const { lines, asked } = await check(site);
    expect(asked.map(({ url }) => url)).toEqual([cpeUrl, rest, nhsUrl, tool]);
    expect(lines).toContain('    Changed on 1 February 2027, by the date printed on it.');
  });

  it('ends with 2 where nobody could be reached, and says so', async () => {
    const down = { [cpeUrl]: 'unreachable', [nhsUrl]: 'unreachable', [tool]: 'unreachable' } as const;
    const { code, lines } = await check(down);
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^Nobody answered for any of 2 official pages and 1 /)]);
  });
});

describe('a check that goes on from an earlier one', () => {
  const blocks = reworded(cpeBlocks, '10 working days', '15 working days');
  const changed = { ...good, [cpeUrl]: ok(cpePage({ blocks })) };

  it('sees words change under the same stamp, at the second sighting, and prints them', async () => {
    const once = await checks(good, changed);
    expect([once.code, once.lines.length]).toEqual([0, 1]);
    const { code, lines } = await checks(good, changed, changed);
    expect(code).toBe(1);
    expect(lines.slice(0, 4)).toEqual([
      'Pages that changed:',
      `  ${cpeUrl}`,
      '    Seen changed on 4 May 2027.',
      '    Cited by unlock',
    ]);
    expect(lines[4]).toMatch(/^ {4}- Speak to .*Allow 10 working days/);
    expect(lines[5]).toMatch(/^ {4}\+ Speak to .*Allow 15 working days/);
  });

  it('says nothing of words that changed and changed back', async () => {
    expect((await checks(good, changed, good, good)).code).toBe(0);
  });

  it('has nothing to review once every answer that cites the page was written since', async () => {
    const { state } = await checks(good, changed, changed);
    const at = start + 96 * hour;
    const guidance = guidanceOf(twoPages, '2027-05-05');
    expect((await check(changed, { before: state, at, guidance })).code).toBe(0);
  });

  it('starts over at a page whose source was read again, and has nothing to review there', async () => {
    const { state } = await checks(good, changed, changed);
    const at = start + 96 * hour;
    expect((await check(changed, { before: state, at })).code).toBe(1);
    const guidance = guidanceOf({ ...twoPages, S: { ...twoPages.S, seen: '2027-05-06' } });
    expect((await check(changed, { before: state, at, guidance })).code).toBe(0);
  });

  it('lists a page that was seen otherwise once, and does not call that a thing to review', async () => {
    const { code, lines } = await checks({ ...good, [cpeUrl]: failed(404) });
    expect(code).toBe(0);
    expect(lines[0]).toBe('Seen otherwise once; a check an hour or more later will tell:');
  });

  it('cannot tell of a page that printed a stamp and no longer does, whatever WordPress tells', async () => {
    const html = JSON.stringify({ modified_gmt: '2027-02-01T10:00:00' });
    const bare = {
      [cpeUrl]: ok(cpePage({ stamp: null })),
      [rest]: { ...ok(html), contentType: 'application/json' },
    };
    const { lines } = await checks(good, { ...good, ...bare }, { ...good, ...bare });
    expect(lines.slice(0, 2)).toEqual(['Pages of which we cannot tell:', `  ${cpeUrl}`]);
  });

  it('leaves a page alone that was tried within the hour', async () => {
    const { state } = await checks(good);
    const { asked } = await check(good, { before: state, at: start + hour / 2 });
    expect(asked.map(({ url }) => url)).toEqual([tool]);
  });

  it('lists a page that could not be reached, though it is known from before', async () => {
    const { state } = await checks(good);
    const { code, lines } = await check(
      { ...good, [cpeUrl]: failed(403) },
      { before: state, at: start + 24 * hour },
    );
    expect(code).toBe(1);
    expect(lines.slice(0, 3)).toEqual(['Not reached:', `  ${cpeUrl}`, '    refused']);
  });

  it('forgets pages that are no longer cited, and texts that no record names', async () => {
    const { state } = await checks(good, changed, good);
    expect(Object.keys(state.texts)).toHaveLength(2);
    const alone = guidanceOf({ S: twoPages.S });
    const at = start + 96 * hour;
    const { state: after } = await check(good, { before: state, at, guidance: alone });
    expect(Object.keys(after.pages)).toEqual([cpeUrl]);
    expect(Object.keys(after.texts)).toHaveLength(1);
  });

  const apart = cases.filter(({ looks }) =>
    looks.every(({ at }, n) => n === 0 || at - looks[n - 1]!.at >= 1),
  );
  it.each(apart.map((each) => [each.name, each] as const))('sees: %s', async (_, each) => {
    const guidance = guidanceOf({ S: sourceOf(each.url, each.printed) }, '2026-01-01');
    let state: OnlineState = { pages: {}, texts: {} };
    let lines: string[] = [];
    for (const { at, reply } of each.looks) {
      const site = { [each.url]: reply, [tool]: ok('<p>A tool</p>') };
      ({ state, lines } = await check(site, { before: state, at: start + at * hour, guidance }));
    }
    const group = {
      changed: 'Pages that changed:',
      gone: 'Pages that are gone:',
      moved: 'Pages that moved:',
      'cannot tell': 'Pages of which we cannot tell:',
      same: null,
      'baseline only': null,
    };
    const allowed = [each.expected, ...(each.honestToo ?? [])].map((spoken) => group[spoken]);
    const said = Object.values(group).find((heading) => heading && lines.includes(heading)) ?? null;
    expect(allowed).toContain(said);
  });

  it('is shown most of the pages that were written without sight of the watch', () => {
    expect(apart.length).toBeGreaterThan(cases.length * 0.9);
  });
});

describe('what it asks', () => {
  it('comes a second apart at each host, and at once where the hosts differ', async () => {
    const urls = ['a', 'b', 'c'].map((name) => `https://digital.nhs.uk/${name}`);
    const sources = Object.fromEntries([cpeUrl, ...urls].map((url) => [url, sourceOf(url, null)]));
    const { asked } = await check({}, { guidance: guidanceOf(sources) });
    expect(asked.map(({ at }) => at - start)).toEqual([0, 0, 1000, 2000, 2000]);
  });

  it('ends at a host that kept silent three times in a row', async () => {
    const urls = Array.from({ length: 9 }, (_, at) => `https://digital.nhs.uk/${at}`);
    const sources = Object.fromEntries([cpeUrl, ...urls].map((url) => [url, sourceOf(url, null)]));
    const silent = Object.fromEntries(urls.map((url) => [url, 'unreachable'] as const));
    const { asked, lines } = await check({ ...good, ...silent }, { guidance: guidanceOf(sources) });
    expect(asked).toHaveLength(1 + 3 + 1);
    expect(lines.filter((line) => line === '    unreachable')).toHaveLength(9);
  });

  it('is every other link of the guidance and the directory, without those that are watched', async () => {
    const route = { web: 'https://www.cpwy.org/ra#top' } as never;
    const contact = { web: `${nhsUrl}#find`, source: { url: 'https://nhsdorset.nhs.uk/card' } } as never;
    const { asked, outside } = worldOf(good);
    const directory = { routes: [route], contacts: [contact, contact] };
    await checkOnline(guidanceOf(twoPages), directory, null, outside);
    expect(asked.map(({ url }) => url).slice(2)).toEqual([
      'https://nhsdorset.nhs.uk/card',
      tool,
      'https://www.cpwy.org/ra',
    ]);
  });
});
