import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/updates/news/align.ts';

const steps = [
  'Put the card in the reader.',
  'Enter the passcode twice.',
  'Ask a sponsor to unlock the card.',
];
const pairs = (was: string[], now: string[]) =>
  align(was, now, (each) => each).map(({ before, after }) => [before, after]);

describe('two lists of steps, side by side', () => {
  it('pair up where nothing changed', () => {
    expect(pairs(steps, steps)).toEqual(steps.map((each) => [each, each]));
  });

  it('leave alone one that was put in between', () => {
    const [first, second, third] = steps as [string, string, string];
    expect(pairs(steps, [first, 'Restart the PC.', second, third])).toEqual([
      [first, first],
      [null, 'Restart the PC.'],
      [second, second],
      [third, third],
    ]);
  });

  it('leave alone one that was taken out', () => {
    const [first, second, third] = steps as [string, string, string];
    expect(pairs(steps, [first, third])).toEqual([
      [first, first],
      [second, null],
      [third, third],
    ]);
  });

  it('pair one that was reworded with what it was, past one that is new', () => {
    const [first, second, third] = steps as [string, string, string];
    const reworded = 'Ask a sponsor or an agent to unlock the card.';
    expect(pairs(steps, [first, second, 'Wait until nine.', reworded])).toEqual([
      [first, first],
      [second, second],
      [null, 'Wait until nine.'],
      [third, reworded],
    ]);
  });

  it('pair equal ones before those that are only alike', () => {
    const [one, other] = ['Call the team and wait.', 'Call the team and wait there.'];
    expect(pairs([one], [other, one])).toEqual([
      [null, other],
      [one, one],
    ]);
  });

  it('keep every member once and in its order', () => {
    const list = fc.array(fc.constantFrom(...steps, 'Wait.', 'Enter the passcode once.', ''), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(list, list, (was, now) => {
        const found = pairs(was, now);
        expect(found.flatMap(([before]) => before ?? [])).toEqual(was);
        expect(found.flatMap(([, after]) => after ?? [])).toEqual(now);
      }),
    );
  });

  it('are not compared where there are too many', () => {
    const many = Array.from({ length: 60 }, (_, at) => `Step ${at}`);
    expect(pairs(many, many)).toHaveLength(120);
  });
});
