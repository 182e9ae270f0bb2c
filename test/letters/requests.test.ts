import { describe, expect, inject, it } from 'vitest';
import { lineText } from '../../src/guidance/as-text.ts';
import { requestsByAnswer, requestsByTopic } from '../../src/letters/request-table.ts';
import { requestOf } from '../../src/letters/requests.ts';
import { longAnswer, shortAnswer } from '../examples.ts';

const requests = [...requestsByAnswer.values(), ...Object.values(requestsByTopic)];

describe('what an RA is asked for', () => {
  it('follows the topic, and an answer of its own comes first', () => {
    expect(requestOf(longAnswer)).toBe(requestsByTopic.unlock);
    expect(requestOf({ ...longAnswer, id: 'smartcard-blocked' })?.subject).toBe('Old smartcard to replace');
  });

  it('is for a locum’s base area, or to phone first, where the answer says so', () => {
    const first = (id: string) => requestOf({ ...longAnswer, id })?.first;
    expect(first('lost-stolen-damaged')).toBe('phone');
    for (const id of ['ask-for-fffff', 'fffff-ending', 'locum-multi-site']) {
      expect(first(id)).toBe('base area');
    }
    expect(first('unlock')).toBeUndefined();
  });

  it('is nothing where no step turns to the RA', () => {
    expect(requestOf(shortAnswer)).toBeNull();
    expect(requestOf({ ...shortAnswer, id: 'unlock', topic: 'unlock' })).toBeNull();
  });

  it('is no more than the name of an answer', () => {
    expect(requestOf({ ...longAnswer, id: 'constructor', topic: 'wales' })).toBeNull();
  });

  it.each(requests)(
    'is a short subject and a plain sentence or two: $subject',
    ({ subject, ask, blanks }) => {
      expect(subject.length).toBeLessThanOrEqual(50);
      expect(ask.length).toBeLessThanOrEqual(240);
      expect(ask).toMatch(/[Pp]lease .+\.$/);
      expect([subject, ask, ...blanks].join(' ')).not.toMatch(
        /passcode:|password|(?<!without )patient|NHS number|National Insurance|date of birth|[’“”]/i,
      );
    },
  );
});

describe('our answers', () => {
  const { answers } = inject('guidance');

  it('are all there that have a request of their own, and each turns to the RA', () => {
    const unused = [...requestsByAnswer.keys()].filter((id) => {
      const answer = answers.find((each) => each.id === id);
      return !answer || requestOf(answer) !== requestsByAnswer.get(id);
    });
    expect(unused).toEqual([]);
  });

  it.each([
    ['smartcard-blocked', '04, 05 or 06'],
    ['r1-upgrade', '06 or lower'],
    ['series-4-5-6', '06 or lower'],
  ])('that have an old card replaced say which, as %s does', (id, numbers) => {
    const answer = answers.find((each) => each.id === id)!;
    expect(requestOf(answer)!.ask).toContain(`starts with ${numbers}`);
    expect(answer.steps.some((step) => lineText(step).includes(numbers))).toBe(true);
  });

  it('that turn to the RA each ask it for something, but the two that are about the RA itself', () => {
    const silent = answers.filter(({ steps, fallback, escalate, ...answer }) => {
      const all = [...steps, ...fallback, ...escalate];
      const turns = all.some(({ contact }) => contact === 'registrationAuthority');
      return turns && !requestOf({ ...answer, steps, fallback, escalate });
    });
    expect(silent.map(({ id }) => id)).toEqual(['find-my-ra', 'ra-not-issuing']);
  });
});
