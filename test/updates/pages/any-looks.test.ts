import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../../src/updates/pages/look.ts';
import type { PageRecord } from '../../../src/updates/pages/page-record.ts';
import { pageWatch } from '../../../src/updates/pages/page-watch.ts';
import { afterLook } from '../../../src/updates/pages/source-watch.ts';
import {
  hour,
  start,
  page,
  gone,
  moved,
  short,
  offline,
  dayOf,
  kindOf,
  A,
  B,
  C,
  D,
  newB,
  see,
  stateOf,
} from './looks.ts';

describe('any row of looks', () => {
  const day = fc.constantFrom('2026-01-22', '2026-01-22', '2027-03-30', null);
  const look = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'C'), day).map(([letter, on]) => see(letter, on)),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Look>(gone, moved, short, offline, { kind: 'not allowed' }),
    },
  );
  const row = fc.array(fc.record({ look, after: fc.integer({ min: -3, max: 30 }) }), {
    minLength: 1,
    maxLength: 14,
  });

  /** The records after each look, and what each saw. */
  function play(looks: { look: Look; after: number }[], of = page) {
    let at = start;
    let record: PageRecord | null = null;
    return looks.map(({ look: each, after }) => {
      at += after * hour;
      record = afterLook(record, of, each, at, dayOf(at));
      return { at, record, saw: each };
    });
  }

  it('speaks of a change only where two sightings an hour apart agree on what is new', () => {
    fc.assert(
      fc.property(row, (looks) => {
        const played = play(looks);
        const spoken = played.findIndex(({ record }) => kindOf(record) === 'changed');
        const seen = played.slice(0, spoken + 1).filter(({ saw }) => saw.kind === 'page');
        const first = seen[0]?.saw;
        const borneOut = seen.some((one, n) =>
          seen
            .slice(n + 1)
            .some((other) => isNews(one.saw, other.saw, first!) && Math.abs(other.at - one.at) >= hour),
        );
        expect(spoken < 0 || borneOut).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  function isNews(one: Look, other: Look, first: Look): boolean {
    if (one.kind !== 'page' || other.kind !== 'page' || first.kind !== 'page') return false;
    const lateFirst =
      (first.stamp?.day ?? '') > page.printed! && one.sha === first.sha && other.sha === first.sha;
    const words = one.sha === other.sha && one.sha !== first.sha;
    const stamps = one.stamp?.day === other.stamp?.day && one.stamp?.day !== first.stamp?.day;
    return lateFirst || words || stamps;
  }

  it('is silent where a page is never seen otherwise twice in a row', () => {
    const others = fc.array(fc.constantFrom(B, C, D, newB, gone, moved, short, offline), { maxLength: 12 });
    fc.assert(
      fc.property(others, (glimpses) => {
        expect(stateOf([A, A, ...glimpses.flatMap((glimpse) => [glimpse, A])]).kind).toBe('same');
      }),
    );
  });

  it('always comes to speak of what lasts', () => {
    fc.assert(
      fc.property(
        row,
        fc.constantFrom('A', 'B', 'C', 'E'),
        fc.integer({ min: 1, max: 50 }),
        (looks, letter, gap) => {
          const lasting = { look: see(letter, '2027-03-31'), after: gap };
          const { record } = play([{ look: A, after: 0 }, ...looks, lasting, lasting]).at(-1)!;
          expect(kindOf(record)).toBe(letter === 'A' ? 'same' : 'changed');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves a record that storage gives back as it was', () => {
    fc.assert(
      fc.property(row, (looks) => {
        const pages = { [page.url]: play(looks).at(-1)!.record };
        const kept = { isOn: true, pages };
        expect(pageWatch.parse(JSON.parse(JSON.stringify(kept)), 1)).toEqual(kept);
      }),
    );
  });
});
