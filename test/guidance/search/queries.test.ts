import { describe, expect, inject, it } from 'vitest';
import { evaluate, findCopies, readQuestions } from '../../../scripts/evaluate.ts';
import { readLesson } from '../../../scripts/guidance.ts';
import { topics } from '../../../src/guidance/answer.ts';
import { indexGuidance } from '../../../src/guidance/search/search.ts';

/*
 * Questions that the search has never seen: written from the topics and the facts alone, by people who had not
 * seen the phrases. What they miss is counted, and not looked at to be mended.
 */
const reporting = readQuestions('test/guidance/queries.tsv');
const tuning = readQuestions('test/guidance/tuning.tsv');
const { asks, otherThings } = readLesson();
const phrases = [...Object.values(asks).flat(), ...otherThings];

describe('the reporting set', () => {
  it('has 200 questions of every topic, and 80 of other things, 50 of them near misses', () => {
    const ours = reporting.filter((question) => question.topics.length);
    const others = reporting.filter((question) => !question.topics.length);
    expect([ours.length, others.length]).toEqual([200, 80]);
    expect(others.filter(({ kind }) => kind === 'near-miss')).toHaveLength(50);
    for (const topic of topics) {
      expect(ours.filter((question) => question.topics.includes(topic)).length).toBeGreaterThan(7);
    }
    expect(
      ours.flatMap((question) => question.topics).filter((topic) => !topics.some((each) => each === topic)),
    ).toEqual([]);
  });

  it('was kept out of what is taught', () => {
    expect(findCopies([...reporting, ...tuning], phrases).copies).toEqual([]);
  });

  it('is answered as well as was promised', () => {
    const { figures } = evaluate(indexGuidance(inject('guidance').answers, inject('search')), reporting);
    expect(figures.first).toBeGreaterThanOrEqual(0.92 * 200);
    expect(figures.inThree).toBeGreaterThanOrEqual(0.98 * 200);
    expect(figures.rightlySilent).toBeGreaterThanOrEqual(68);
    expect(figures.wronglySilent).toBeLessThanOrEqual(4);
  });
});

describe('what counts as a copy', () => {
  const question = (query: string) => ({ query, topics: ['unlock'], kind: 'question' });

  it('is the same words in other clothes', () => {
    const { copies, near } = findCopies([question('My card’s LOCKED!')], ['my cards locked']);
    expect([copies.length, near.length]).toEqual([1, 0]);
  });

  it('is near with four words of five, and not with half', () => {
    const known = ['my own card is locked'];
    expect(findCopies([question('my own card is locked again')], known).near).toHaveLength(1);
    expect(findCopies([question('my own card was stolen yesterday')], known).near).toEqual([]);
  });
});
