import { describe, expect, it } from 'vitest';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import { plusDays, standingOn, type Clock } from '../../src/renewals/clocks.ts';
import { cardsDue, countOf, dueLine, groupDue, shortOf } from '../../src/renewals/due-groups.ts';
import type { DueItem } from '../../src/renewals/due.ts';
import type { Person } from '../../src/renewals/person.ts';
import { say } from '../../src/renewals/say.ts';

const today = '2026-11-23';
const here = { people: [], dates: [], site: 'FA029', today };

const person = (who: string, at: number): Person => ({
  id: `${at}`.padStart(12, '0'),
  who,
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
});
const [ab, cd, ef] = [person('AB', 1), person('CD', 2), person('EF', 3)];

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
const block: NationalDate = {
  ...forAll,
  id: 'series-4',
  title: 'Series 4 blocked',
  on: '2026-04-01',
  touches: ['series 04'],
  until: null,
};

const item = (who: Person, clock: Clock): DueItem => ({ ...standingOn(who, clock, today), notice: null });
const certificate = (who: Person, days: number) => {
  const on = plusDays(today, days);
  return item(who, { kind: 'certificate', key: `certificate ${on}`, on });
};
const position = (who: Person, days: number, site = 'FA029') => {
  const on = plusDays(today, days);
  const held = { site, name: '', ends: on };
  return item(who, { kind: 'position', key: `position ${site} ${on}`, on, position: held });
};
const national = (who: Person, date = forAll) =>
  item(who, { kind: 'national', key: `national ${date.id} ${date.on}`, on: date.on, date });

const many = Array.from({ length: 6 }, (_, at) => person(`P${at}`, at + 10));

describe('what is due, in groups', () => {
  it('is nothing where nothing is due', () => {
    expect(groupDue([], here)).toEqual([]);
    expect(dueLine([])).toBe('');
    expect(cardsDue([])).toBe(0);
  });

  it('keeps each clock of each person apart, in the order given', () => {
    const items = [certificate(cd, 3), position(ab, 5), certificate(ab, 3), position(ab, 5, 'FA579')];
    const groups = groupDue(items, here);
    expect(groups.map((group) => group.items)).toEqual(items.map((each) => [each]));
    expect(groups.map(({ about }) => about)).toEqual(['CD', 'AB', 'AB', 'AB']);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(4);
  });

  it('puts everybody whom a date touches in one group, where the first of them stood', () => {
    const groups = groupDue([certificate(ab, 3), national(ab), certificate(cd, 9), national(cd)], here);
    expect(groups.map(({ about }) => about)).toEqual(['AB', 'Sign-in changes', 'CD']);
    expect(groups[1]!.items.map((each) => each.person.who)).toEqual(['AB', 'CD']);
  });

  it('keeps two dates apart', () => {
    const other = { ...forAll, id: 'other' };
    expect(groupDue([national(ab), national(ab, other)], here)).toHaveLength(2);
  });

  it('leaves a blocked card with its holder', () => {
    const groups = groupDue([national(ab, block), national(cd, block)], here);
    expect(groups.map(({ about }) => about)).toEqual(['AB', 'CD']);
    expect(groups.map(({ words }) => words.sentence.slice(0, 2))).toEqual(['AB', 'CD']);
    for (const { words } of groups) expect(words.action).not.toContain('This affects');
  });

  it('tells the two apart by what they touch, not by how long they are spoken of', () => {
    const forAWhile = { ...block, until: plusDays(today, 99) };
    expect(groupDue([national(ab, forAWhile), national(cd, forAWhile)], here)).toHaveLength(2);
    const forGood = { ...forAll, until: null };
    expect(groupDue([national(ab, forGood), national(cd, forGood)], here)).toHaveLength(1);
  });

  it('says of a date what is not sure of it, and whom it touches', () => {
    const [alone] = groupDue([national(ab)], here);
    expect(alone!.words.sentence).toContain('It is to change.');
    expect(alone!.words.action).toContain('Ask the supplier.');
    expect(alone!.words.action).toContain('The date has slipped before.');
    expect(alone!.words.action).toMatch(/\bAB\.$/);
    const [three] = groupDue([national(ab), national(cd), national(ef)], here);
    expect(three!.words.action).toMatch(/\bAB, CD and EF\.$/);
  });

  it('names five people and counts six', () => {
    const action = (count: number) =>
      groupDue(
        many.slice(0, count).map((each) => national(each)),
        here,
      )[0]!.words.action;
    expect(action(5)).toMatch(/P0, P1, P2, P3 and P4\.$/);
    expect(action(6)).toMatch(/\b6 cards\.$/);
    expect(action(6)).not.toContain('P0');
  });

  it('says of a card what is said of its clock', () => {
    const [group] = groupDue([certificate(ab, 12)], here);
    expect(group!.words).toEqual(say(certificate(ab, 12), here));
  });
});

describe('how many there are', () => {
  const count = (...items: DueItem[]) => countOf(groupDue(items, here));

  it('counts a card once, however much of it is due', () => {
    expect(cardsDue(groupDue([certificate(ab, 3), position(ab, 3), certificate(cd, 3)], here))).toBe(2);
  });

  it('counts a date once, however many it touches', () => {
    expect(cardsDue(groupDue([national(ab), national(cd), certificate(cd, 3)], here))).toBe(2);
  });

  it('counts things, not cards, where a date for many is among them', () => {
    const ofOne = [certificate(ab, 3), position(ab, 3)];
    expect(cardsDue(groupDue(ofOne, here))).toBe(1);
    expect(cardsDue(groupDue([...ofOne, national(ab), national(cd)], here))).toBe(3);
  });

  it('counts a blocked card as a card', () => {
    expect(cardsDue(groupDue([national(ab, block), certificate(ab, 3), national(cd, block)], here))).toBe(2);
  });

  it.each([
    [[certificate(ab, 3)], '1 card needs renewing.'],
    [[certificate(ab, 3), certificate(cd, 4)], '2 cards need renewing.'],
    [[position(ab, 3)], '1 card needs attention.'],
    [[certificate(ab, 3), position(cd, 3)], '2 cards need attention.'],
    [[national(ab, block)], '1 card needs attention.'],
    [[national(ab)], '1 thing to see to.'],
    [[national(ab), certificate(ab, 3)], '2 things to see to.'],
    [[national(ab), certificate(ab, 3), position(ab, 3)], '3 things to see to.'],
    [[certificate(ab, 3), national(ab, block)], '1 card needs attention.'],
  ])('is said in words that go with the number: %#', (items, said) => {
    expect(count(...items)).toBe(said);
  });
});

describe('the popup’s line', () => {
  it('is the number, and the most urgent of it', () => {
    const groups = groupDue([certificate(ab, 12), certificate(cd, 30)], here);
    expect(dueLine(groups)).toMatch(/^2 cards need renewing\. AB: .*\bin 12 days\.$/);
    expect(dueLine(groups)).not.toContain('CD');
  });

  it('names a date by what it is, not by somebody whom it touches', () => {
    const [group] = groupDue([national(ab), national(cd)], here);
    expect(shortOf(group!)).toMatch(/^Sign-in changes/);
    expect(shortOf(group!)).toMatch(/in 30 days$/);
    expect(shortOf(group!)).not.toMatch(/AB|CD/);
  });

  it('names whose card is blocked', () => {
    expect(dueLine(groupDue([national(ab, block)], here))).toBe('1 card needs attention. AB: card blocked.');
  });
});
