import { render, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { AnswerView } from '../../src/ui/AnswerView.tsx';
import { References } from '../../src/ui/References.tsx';
import { numberSources } from '../../src/ui/SourceList.tsx';
import {
  authorities,
  contactsWith,
  exampleDay,
  exampleGuidance,
  longAnswer,
  shortAnswer,
} from '../examples.ts';

const show = (answer = longAnswer) =>
  render(
    <AnswerView
      answer={answer}
      guidance={exampleGuidance}
      contacts={contactsWith(authorities.unset)}
      today={exampleDay}
      print={null}
    />,
  );
const list = () => within(screen.getByRole('heading', { name: 'Sources' }).closest('section')!);

describe('references', () => {
  test('number the sources in the order in which the lines name them', () => {
    expect([...numberSources(longAnswer)]).toEqual([
      ['N2', 1],
      ['N1', 2],
      ['P1', 3],
    ]);
  });

  test('stand beside each line, with how sure it is', () => {
    const { container } = show();
    const shown = [...container.querySelectorAll('.references')].map((each) => each.textContent);
    expect(shown).toEqual([
      'Sources [1, 2]',
      'Sources [2, less certain]',
      'Sources [2]',
      'Sources [3]',
      'Sources [2, weak source]',
      'Sources [3, 1]',
    ]);
  });

  test('are left out of a line that rests on none', () => {
    const { container } = render(
      <References line={{ text: ['A gap.'], sources: [], grade: 'not known' }} numbers={new Map()} />,
    );
    expect(container.childElementCount).toBe(0);
  });
});

describe('the list of sources', () => {
  test('names publisher, title and the page’s own date, in the order of their numbers', () => {
    show();
    const lines = list()
      .getAllByRole('listitem')
      .map((each) => each.textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^NHS England, Unlocking \(page of 4 April 2025\)/);
    expect(lines[1]).toMatch(/^NHS England, Using a card \(page of 4 April 2025\)/);
    expect(lines[2]).toBe('PSNC, An old page (page undated)');
  });

  test('links to none that has no address', () => {
    show();
    expect(list().getAllByRole('link')).toHaveLength(2);
    expect(list().queryByRole('link', { name: /An old page/ })).toBeNull();
  });

  test('says on which day the copies were read', () => {
    show();
    expect(
      list().getByText(/^Read as stored copies on 22 November 2026\. No live page was opened/),
    ).toBeTruthy();
  });

  test('says nothing of copies where an answer has no source', () => {
    const steps = shortAnswer.steps.map((step) => ({ ...step, sources: [] }));
    show({ ...shortAnswer, steps });
    expect(screen.queryByText(/Read as stored copies/)).toBeNull();
  });
});
