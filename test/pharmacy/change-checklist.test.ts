import { describe, expect, inject, it } from 'vitest';
import { changeAnswers, changeChecklist, type Change } from '../../src/pharmacy/change-checklist.ts';

const today = '2026-11-23';
const both: Change = {
  from: 'FA029',
  closesOn: '2027-01-31',
  to: { code: 'FA579', opensOn: '2027-02-01' },
};
const whens = (change: Change, day = today) => changeChecklist(change, day).map(({ when }) => when);
const texts = (change: Change) => changeChecklist(change, today).map(({ text }) => text);

describe('the checklist of a change', () => {
  it('has a date, who does it and both codes where all is known', () => {
    expect(changeChecklist(both, today).map(({ who, by, when }) => [who, by, when])).toEqual([
      ['pharmacy owner', null, ''],
      ['pharmacy owner', '2027-01-01', 'By 1 January 2027'],
      ['pharmacy owner', '2027-01-01', 'By 1 January 2027'],
      ['RA agent or manager', '2027-01-31', 'By 31 January 2027'],
      ['card user', '2027-02-01', 'From 1 February 2027'],
      ['pharmacy owner', '2027-02-01', 'From 1 February 2027'],
      ['pharmacy owner', null, ''],
    ]);
    expect(texts(both)[0]).toContain('cpe.org.uk/odschange');
    expect(texts(both)[2]).toBe(
      'Tell the Registration Authority and the PMR supplier both codes (FA029 and FA579) and the date (1 February 2027). Send the Registration Authority a list of the staff with their UUIDs as well.',
    );
    expect(texts(both)[3]).toMatch(
      /^Give each person a position at FA579, from 1 February 2027\. Every card/,
    );
    expect(texts(both).at(-1)).toBe(
      'When the claims are done, have the Registration Authority remove FA029.',
    );
  });

  it('says “today” for what is overdue, with the date it should have been', () => {
    expect(whens(both, '2027-01-15')[1]).toBe('Late: do it today. It was due by 1 January 2027');
    const closed = { from: 'FA029', closesOn: '2024-07-21', to: { code: 'FA579', opensOn: '2024-07-22' } };
    expect(whens(closed)).toEqual([
      '',
      'Late: do it today. It was due by 22 June 2024',
      'Late: do it today. It was due by 22 June 2024',
      'Late: do it today. It was due by 21 July 2024',
      'Do it today. It has been due since 22 July 2024',
      'Do it today. It has been due since 22 July 2024',
      '',
    ]);
  });

  it('is not overdue on the day itself', () => {
    expect(whens(both, '2027-01-01')[1]).toBe('By 1 January 2027');
    expect(whens(both, '2027-02-01')[4]).toBe('From 1 February 2027');
  });

  it('reckons with the day after the last day where the new code is not known, and asks whether there is one', () => {
    const unknown = { ...both, to: null };
    expect(changeChecklist(unknown, today).map(({ by }) => by)).toEqual(
      changeChecklist(both, today).map(({ by }) => by),
    );
    expect(texts(unknown)[1]).toMatch(/ask whether the code changes\.$/);
    expect(texts(unknown)[2]).toContain(
      'that the code may change, and send both codes once you have the new one, and the date (',
    );
    expect(texts(unknown)[4]).toMatch(/choose the role at the new code\.$/);
  });

  it('names no date where none is known', () => {
    const dateless: Change = { from: 'FA029', closesOn: null, to: null };
    expect(changeChecklist(dateless, today).every(({ by, when }) => by === null && when === '')).toBe(true);
    expect(texts(dateless).join(' ')).not.toMatch(/null|undefined|\d{4}\b/);
  });

  it.each([
    ['2027-03-30', '2027-02-28'],
    ['2028-03-30', '2028-02-29'],
    ['2027-12-31', '2027-12-01'],
  ])('goes a calendar month back from the day after %s, to %s', (closesOn, by) => {
    expect(changeChecklist({ ...both, closesOn, to: null }, today)[1]?.by).toBe(by);
  });
});

describe('what it rests on', () => {
  const { answers, sources } = inject('guidance');
  const full = changeAnswers.flatMap(({ id }) => answers.filter((answer) => answer.id === id));

  it('is answers that are there, under their titles', () => {
    expect(full.map(({ id, title }) => ({ id, title }))).toEqual(changeAnswers);
  });

  it('is for each line the sources and the grade of a step there, done by the same', () => {
    const steps = full.flatMap((answer) => answer.steps);
    for (const { who, grade, ...item } of changeChecklist(both, today)) {
      const alike = steps.filter(
        (step) =>
          step.who.includes(who) && step.grade === grade && step.sources.join() === item.sources.join(),
      );
      expect(alike, item.text).not.toEqual([]);
      expect(item.sources.every((id) => id in sources)).toBe(true);
    }
  });
});
