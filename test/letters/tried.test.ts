import { describe, expect, inject, it } from 'vitest';
import type { Actor, Run, Step } from '../../src/guidance/answer.ts';
import { stepsToTry } from '../../src/letters/tried.ts';
import { longAnswer, shortAnswer } from '../examples.ts';

const step = (text: Run[], rest: Partial<Step> = {}): Step => ({ ...shortAnswer.steps[0]!, text, ...rest });
const ours = (id: string) => inject('guidance').answers.find((answer) => answer.id === id)!;
const tries = (...steps: Step[]) => stepsToTry({ ...shortAnswer, steps });

describe('what somebody may have tried', () => {
  it('is what comes before the step that turns to the RA, up to the first full stop', () => {
    expect(stepsToTry(longAnswer)).toEqual(['Leave the card in.']);
    const after = step(['Take it out and put it in again.']);
    expect(tries(step(['Ask them.'], { contact: 'registrationAuthority' }), after)).toEqual([]);
  });

  it.each<[Actor, boolean]>([
    ['card user', true],
    ['sponsor', true],
    ['local smartcard administrator', true],
    ['RA agent or manager', false],
    ['pharmacy owner', false],
    ['IT or PMR supplier', false],
  ])('is done in the shop: %s, %s', (who, isTried) => {
    expect(tries(step(['Do it.'], { who: [who] }))).toEqual(isTried ? ['Do it.'] : []);
  });

  it('takes no full stop within a word for an end', () => {
    expect(tries(step(['Open digital.nhs.uk now. Then wait.']))).toEqual(['Open digital.nhs.uk now.']);
    expect(tries(step(['No full stop']))).toEqual(['No full stop']);
  });

  it('is no question, with or without its advice', () => {
    expect(tries(step(['Wrong twice? Stop typing. A third locks it.']))).toEqual([]);
    expect(tries(step(['Has it expired? Then ', { text: 'renew it', answer: 'renew' }, '.']))).toEqual([]);
    expect(tries(step(['Look at it. Is the chip dirty?']))).toEqual(['Look at it.']);
  });

  it('is no aside, nor what somebody else has to do', () => {
    const asides = ['For next time: add an app.', 'Type the new passcode yourself.', 'Add a position here.'];
    expect(tries(...asides.map((text) => step([text])))).toEqual([]);
  });

  it('names nothing twice, and nothing at length', () => {
    expect(tries(step(['Do it.']), step(['Do it. Now.']))).toEqual(['Do it.']);
    expect(tries(step(['word '.repeat(1000)]))[0]!.length).toBeLessThanOrEqual(160);
  });

  it('is three steps for a locked card', () => {
    expect(stepsToTry(ours('unlock'))).toHaveLength(3);
  });

  it.each(['wales', 'who-can-do-what', 'new-starter', 'moving-shop', 'series-4-5-6', 'r1-upgrade'])(
    'is nothing where the first steps mend nothing: %s',
    (id) => {
      expect(ours(id).steps).not.toEqual([]);
      expect(stepsToTry(ours(id))).toEqual([]);
    },
  );

  it('is nothing for a blocked card: it is locked, which another answer mends, or too old', () => {
    expect(stepsToTry(ours('smartcard-blocked'))).toEqual([]);
  });
});
