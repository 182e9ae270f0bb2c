import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/guidance/answer.ts';
import { AnswerView } from '../../src/ui/AnswerView.tsx';
import {
  authorities,
  contactsWith,
  exampleDay,
  exampleGuidance,
  longAnswer,
  ownContact,
  shortAnswer,
} from '../examples.ts';

function show(answer: Answer, onOpen?: (id: string) => void) {
  return render(
    <AnswerView
      {...{ answer, onOpen }}
      guidance={exampleGuidance}
      contacts={contactsWith(authorities.own)}
      today={exampleDay}
      print={<button type="button">Print</button>}
    />,
  );
}
/** The section under a heading. */
const under = (heading: string) => within(screen.getByRole('heading', { name: heading }).closest('section')!);

describe('the parts of an answer', () => {
  test('of a short one are its steps and its sources, with no empty headings', () => {
    show(shortAnswer);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(headings).toEqual(['Do this now', 'Sources']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(shortAnswer.title);
    expect(screen.getByText(shortAnswer.summary)).toBeTruthy();
  });

  test('of a long one stand in the order in which they are needed', () => {
    show(longAnswer);
    const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    expect(headings).toEqual([
      'Do this now',
      'If that does not work',
      'If you are still stuck',
      'Good to know',
      'Where sources disagree',
      'See also',
      'Sources',
    ]);
    expect(under('Where sources disagree').getByText(/Some local pages still say two years/)).toBeTruthy();
  });
});

describe('a step', () => {
  test('says who does it', () => {
    show(longAnswer);
    expect(under('Do this now').getAllByText(/^Card user/)).toHaveLength(2);
    expect(
      under('If that does not work').getByText(/^Sponsor or local smartcard administrator/),
    ).toBeTruthy();
    expect(under('If you are still stuck').getByText(/^IT or PMR supplier/)).toBeTruthy();
  });

  test('has its official tool as a link that says where it goes', () => {
    show(longAnswer);
    const link = screen.getByRole('link', { name: /^Open digital\.nhs\.uk\/unlock/ });
    expect(link.getAttribute('href')).toBe('https://digital.nhs.uk/unlock');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  test('shows whom to contact where it says so, and only there', () => {
    const { container } = show(longAnswer);
    const card = screen.getByText(ownContact.name);
    expect(card.closest('li')!.textContent).toContain('Ask for help.');
    expect(container.querySelectorAll('[data-contact]')).toHaveLength(1);
  });

  test('keeps its strong words and its links to pages and to other answers', () => {
    show(longAnswer);
    expect(screen.getByText('Do not pull it out.').tagName).toBe('STRONG');
    expect(screen.getByRole('link', { name: /^the guide/ }).getAttribute('href')).toBe(
      'https://digital.nhs.uk/guide',
    );
    expect(screen.getByRole('link', { name: 'the reader' }).getAttribute('href')).toBe('answer.html#short');
  });
});

describe('a link to another answer', () => {
  test('opens it in place where the page can', () => {
    const onOpen = vi.fn<(id: string) => void>();
    show(longAnswer, onOpen);
    fireEvent.click(screen.getByRole('link', { name: 'the reader' }));
    fireEvent.click(screen.getByRole('link', { name: shortAnswer.title }));
    expect(onOpen.mock.calls).toEqual([['short'], ['short']]);
  });

  test('is the id where its title is not known', () => {
    show(longAnswer);
    const related = within(screen.getByRole('navigation', { name: 'See also' }));
    expect(related.getByRole('link', { name: 'gone' }).getAttribute('href')).toBe('answer.html#gone');
  });
});

describe('what helps further', () => {
  test('names pages elsewhere with their publisher, after the answers', () => {
    show(longAnswer);
    const items = within(screen.getByRole('navigation', { name: 'See also' })).getAllByRole('listitem');
    const words = items.map((each) => each.textContent);
    expect(words.slice(0, 2)).toEqual([shortAnswer.title, 'gone']);
    expect(words[2]).toBe('More about cards (opens in a new tab) NHS England');
  });

  test('leaves out a page that is not among the sources', () => {
    show({ ...longAnswer, related: [], reading: ['N99'] });
    expect(screen.queryByText('N99')).toBeNull();
  });

  test('explains the terms that it uses, folded away, and no others', () => {
    const { container } = show(longAnswer);
    expect(container.querySelector('details.terms')?.hasAttribute('open')).toBe(false);
    expect([...container.querySelectorAll('dt')].map((each) => each.textContent)).toEqual(['Sponsor']);
    expect(screen.getByText('Somebody who may unlock a card.')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: /^All words explained/, hidden: true }).getAttribute('href'),
    ).toBe('answer.html#glossary');
  });

  test('explains nothing where it uses no term', () => {
    const { container } = show(shortAnswer);
    expect(container.querySelector('details')).toBeNull();
  });

  test('has the page’s own way to print beside Copy steps', () => {
    show(shortAnswer);
    const tools = screen.getByRole('button', { name: 'Copy steps' }).closest('.tools')!;
    expect(tools.textContent).toContain('Print');
  });
});

describe('how sure and how old an answer is', () => {
  test('a gap that we own up to starts with “Not known.”', () => {
    show(longAnswer);
    const gap = under('Good to know').getByText('Not known.');
    expect(gap.closest('li')!.textContent).toBe('Not known. How long it takes. ');
  });

  test('one past its review date says so', () => {
    show(longAnswer);
    expect(
      screen.getByText('Due to be checked again by 5 July 2026. It may have changed since.'),
    ).toBeTruthy();
  });

  test('one on its review date does not', () => {
    show({ ...longAnswer, reviewBy: exampleDay });
    expect(screen.queryByText(/Due to be checked again/)).toBeNull();
  });

  test('one that nobody has confirmed says so, and one confirmed says when', () => {
    const { unmount } = show(longAnswer);
    expect(screen.getByText('Written 5 January 2026. Not yet confirmed on the live pages.')).toBeTruthy();
    unmount();
    show(shortAnswer);
    expect(
      screen.getByText('Written 20 November 2026. Confirmed on the live pages 21 November 2026.'),
    ).toBeTruthy();
  });
});
