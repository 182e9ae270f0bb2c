import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { plusDays, standingOn, type Clock } from '../../src/renewals/clocks.ts';
import { keyOf, type DueItem } from '../../src/renewals/due.ts';
import type { Here } from '../../src/renewals/here.ts';
import { noticeOf, pageOfNotice, renewalKind } from '../../src/renewals/notices.ts';
import type { Person } from '../../src/renewals/person.ts';

const today = '2026-11-23';
const person = (who: string, at: number, more: Partial<Person> = {}): Person => ({
  id: `${at}`.padStart(12, 'a'),
  who,
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
  ...more,
});
const [ab, cd] = [person('AB', 1), person('CD', 2)];
const helper = person('JS', 3, {
  helper: 'sponsor',
  certificate: '2027-11-23',
  positions: [{ site: 'FA029', name: '', ends: null }],
});
const here: Here = { people: [ab, cd, helper], dates: [], site: 'FA029', today };

const forAll: NationalDate = {
  id: 'cis1',
  title: 'Sign-in changes',
  on: plusDays(today, 30),
  touches: ['every card'],
  ahead: 'It is to change.',
  today: 'It is to change today.',
  past: 'It was to change.',
  action: 'Ask the supplier.',
  who: ['IT or PMR supplier'],
  caution: 'The date has slipped before.',
  answer: 'cis1-retiring',
  sources: ['N8'],
  grade: 'HIGH',
  until: plusDays(today, 99),
};

const item = (who: Person, clock: Clock, day: string | null = today): DueItem => {
  const standing = standingOn(who, clock, today);
  return { ...standing, notice: day === null ? null : { clock: keyOf(standing), day } };
};
const certificate = (days: number): Clock => {
  const on = plusDays(today, days);
  return { kind: 'certificate', key: `certificate ${on}`, on };
};
const position = (days: number, name: string): Clock => {
  const on = plusDays(today, days);
  const held = { site: 'FA029', name, ends: on };
  return { kind: 'position', key: `position FA029 ${name} ${on}`, on, position: held };
};
const national = (date = forAll): Clock => ({
  kind: 'national',
  key: `national ${date.id} ${date.on}`,
  on: date.on,
  date,
});
const block: NationalDate = {
  ...forAll,
  id: 'series-4',
  on: '2026-04-01',
  touches: ['series 04'],
  until: null,
};
const notice = (...items: DueItem[]) => noticeOf(items, here)!;

describe('a notice', () => {
  it('is none where nothing is due, or where no step is still to be shown', () => {
    expect(noticeOf([], here)).toBeNull();
    expect(noticeOf([item(ab, certificate(3), null), item(cd, national(), null)], here)).toBeNull();
  });

  it('about one card says whose, how long, what to do and who here can', () => {
    const { title, message } = notice(item(ab, certificate(12)));
    expect(title).toMatch(/^AB: .*\bin 12 days$/);
    expect(message).toMatch(/^AB’s card .*on 5 December 2026, in 12 days\./);
    expect(message).toContain('Renew it');
    expect(message).toMatch(/ Here: ask JS, if in\.$/);
  });

  it('leaves out who here can, where nobody can', () => {
    const { message } = noticeOf([item(ab, certificate(-1))], here)!;
    expect(message).not.toMatch(/\bHere\b|\s$|\s{2}/);
  });

  it('about one date says what it is, with its caution and whom it touches', () => {
    const { title, message } = notice(item(ab, national()), item(cd, national()));
    expect(title).toBe('Sign-in changes: in 30 days');
    expect(message).toContain('It is to change.');
    expect(message).toContain('Ask the supplier.');
    expect(message).toContain('The date has slipped before.');
    expect(message).toContain('AB and CD');
  });

  it('about a blocked card names its holder', () => {
    const { title, message } = notice(item(ab, national(block)));
    expect(title).toBe('AB: card blocked');
    expect(message).toMatch(/^AB: .*Ask the supplier\.$/);
  });

  it('about a date that is spoken of for good still names nobody, if it blocks no card', () => {
    const { title, key } = notice(item(ab, national({ ...forAll, until: null })));
    expect(title).toBe('Sign-in changes: in 30 days');
    expect(pageOfNotice(key)).toBe('answer.html#cis1-retiring');
  });

  it('has as its key what it is about and the step, so that the same one replaces itself', () => {
    const one = notice(item(ab, certificate(12)));
    expect(notice(item(ab, certificate(12))).key).toBe(one.key);
    const others = [
      notice(item(cd, certificate(12))),
      notice(item(ab, certificate(13))),
      notice(item(ab, certificate(12), plusDays(today, -1))),
      notice(item(ab, position(12, ''))),
      notice(item(ab, national(block))),
      notice(item(ab, national())),
      notice(item(ab, certificate(12)), item(cd, certificate(12))),
    ];
    expect(new Set([one, ...others].map(({ key }) => key)).size).toBe(others.length + 1);
  });

  it('is for the steps it was made from, and those alone', () => {
    const items = [
      item(ab, certificate(3)),
      item(ab, position(5, ''), null),
      item(cd, national()),
      item(ab, national()),
    ];
    expect(notice(...items).steps).toEqual([items[0]!.notice, items[2]!.notice, items[3]!.notice]);
  });

  it('is not about what was shown already', () => {
    const { title, message } = notice(item(ab, certificate(-3), null), item(cd, certificate(7)));
    expect(title).toMatch(/^CD: .*\bin 7 days$/);
    expect(message).not.toContain('AB');
  });
});

describe('a digest', () => {
  const several = (count: number) =>
    notice(...Array.from({ length: count }, (_, at) => item(person(`P${at}`, at + 10), certificate(at - 2))));

  it('comes in place of a storm, most urgent first', () => {
    const { title, message, steps } = several(3);
    expect(title).toBe('3 cards need renewing');
    expect(message.split('\n')).toEqual([
      expect.stringMatching(/^P0: .*expired 2 days ago$/),
      expect.stringMatching(/^P1: .*expired yesterday$/),
      expect.stringMatching(/^P2: .*today$/),
    ]);
    expect(steps).toHaveLength(3);
  });

  it('names four and counts the rest, but is for every step', () => {
    expect(several(4).message.split('\n')).toHaveLength(4);
    const six = several(6);
    expect(six.message.split('\n')).toHaveLength(5);
    expect(six.message).toMatch(/\nand 2 more$/);
    expect(six.steps).toHaveLength(6);
  });

  it('for a thousand cards is as short', () => {
    const { title, message, steps } = several(1000);
    expect(title).toBe('1000 cards need renewing');
    expect(message).toMatch(/and 996 more$/);
    expect(message.length).toBeLessThan(200);
    expect(steps).toHaveLength(1000);
  });

  it('says by its title how many lines follow it', () => {
    const { title, message } = notice(
      item(ab, certificate(3)),
      item(ab, position(5, '')),
      item(ab, national()),
    );
    const [count] = /^\d+/.exec(title)!;
    expect(message.split('\n')).toHaveLength(Number(count));
  });
});

describe('a click on a notice', () => {
  it('about a card opens that card, in every state', () => {
    for (const clock of [certificate(12), certificate(-3), position(3, 'Lead  2'), national(block)]) {
      const { key } = notice(item(ab, clock));
      expect(key.startsWith(renewalKind)).toBe(true);
      expect(pageOfNotice(key)).toBe(`options.html#cards/${ab.id}`);
    }
  });

  it('about a date opens its answer', () => {
    expect(pageOfNotice(notice(item(ab, national())).key)).toBe('answer.html#cis1-retiring');
  });

  it('on a digest opens the list', () => {
    const { key } = notice(item(ab, certificate(1)), item(cd, certificate(2)));
    expect(key.startsWith(renewalKind)).toBe(true);
    expect(pageOfNotice(key)).toBe('options.html#cards');
    expect(pageOfNotice(notice(item(ab, national()), item(cd, certificate(2))).key)).toBe(
      'options.html#cards',
    );
  });

  it.each(['', 'renewal', 'renewal ', 'renewal card', 'renewal card ', 'renewal answer', 'renewal x y'])(
    'with a key that says nothing opens the list: %j',
    (key) => {
      expect(pageOfNotice(key)).toBe('options.html#cards');
    },
  );
});
