import { render, screen, within } from '@testing-library/preact';
import { expect, inject, test } from 'vitest';
import { AllAnswers } from '../../popup/AllAnswers.tsx';
import { topicTitles } from '../../src/guidance/topic-titles.ts';
import { longAnswer, shortAnswer } from '../examples.ts';

const show = (answers = inject('guidance').answers) => render(<AllAnswers answers={answers} />);
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent);

test('every answer is listed once, under its topic, in the order of the topics', () => {
  show();
  expect(headings()).toEqual(topicTitles.map(([, title]) => title));
  const { answers } = inject('guidance');
  for (const [topic, title] of topicTitles) {
    const section = screen.getByRole('heading', { level: 3, name: title }).closest('section')!;
    const links = within(section).getAllByRole('link');
    const ours = answers.filter((answer) => answer.topic === topic);
    expect(links.map((link) => String(link.getAttribute('href'))).toSorted()).toEqual(
      ours.map(({ id }) => `answer.html#${id}`).toSorted(),
    );
  }
});

test('the main answer of a topic comes first', () => {
  show([
    { ...longAnswer, id: 'a-first' },
    { ...longAnswer, id: 'unlock', title: 'The main one' },
    { ...longAnswer, id: 'z-last' },
  ]);
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links.slice(0, 3)).toEqual(['answer.html#unlock', 'answer.html#a-first', 'answer.html#z-last']);
});

test('a topic without an answer is left out', () => {
  show([shortAnswer]);
  expect(headings()).toEqual(['Card or reader not recognised, and error messages']);
});

test('the words explained are one link away', () => {
  show([]);
  expect(screen.getByRole('link', { name: 'All words explained' }).getAttribute('href')).toBe(
    'answer.html#glossary',
  );
});
