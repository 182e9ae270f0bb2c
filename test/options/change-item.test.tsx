import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ChangeItem } from '../../options/ChangeItem.tsx';
import type { Change } from '../../src/updates/news/change.ts';
import { changes } from '../updates/news/examples.ts';
import { show } from './drive-guidance.tsx';

const item = (change: Change) => show(<ChangeItem change={change} />);
const link = () => screen.queryByRole('link')?.getAttribute('href') ?? null;
const marked = (container: Element) =>
  [...container.querySelectorAll('ins, del')].map((each) => [each.tagName, each.textContent]);

describe('an answer that changed', () => {
  const lines: Extract<Change, { kind: 'answer changed' }>['lines'] = [
    [
      { kind: 'same', text: 'Sponsor: wait ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: ' working days.' },
    ],
    [{ kind: 'added', text: '<img src=x onerror=alert(1)>' }],
  ];

  test('leads to it, and marks the words that went and came in each line', () => {
    const { container } = item({ ...changes.answer, lines });
    expect(screen.getByRole('link', { name: 'Changed: Unlock a smartcard' })).toBeTruthy();
    expect(link()).toBe('answer.html#unlock');
    const [first] = container.querySelectorAll('p.diff');
    expect(first!.textContent).toBe('Sponsor: wait 1015 working days.');
    expect(marked(first!)).toEqual([
      ['DEL', '10'],
      ['INS', '15'],
    ]);
    expect(marked(container).at(-1)).toEqual(['INS', '<img src=x onerror=alert(1)>']);
    expect(container.querySelector('img')).toBeNull();
  });

  test('says how many more lines changed, and that its notes did', () => {
    const { words } = item({ ...changes.answer, more: 3, notesChanged: true });
    expect(words()).toContain('and 3 more lines');
    expect(words()).toContain('Its notes changed too.');
  });

  test('in its notes alone says just that', () => {
    const { words } = item({ ...changes.answer, lines: [], notesChanged: true });
    expect(words()).toBe('Changed in its notes: Unlock a smartcard');
  });
});

test('a new answer leads to it; one that is gone leads nowhere', () => {
  const answer = { id: 'unlock', title: 'Unlock a smartcard' };
  item({ kind: 'answer new', ...answer });
  expect(screen.getByRole('link', { name: 'New: Unlock a smartcard' })).toHaveProperty('tagName', 'A');
  const { container, words } = item({ kind: 'answer gone', ...answer });
  expect(words()).toBe('Removed: Unlock a smartcard');
  expect(container.querySelector('a')).toBeNull();
});

describe('a contact', () => {
  test('has each field as it was and as it is', () => {
    const { container, words } = item(changes.contact);
    expect(words()).toContain('Changed contact: Example smartcard team');
    expect(marked(container)).toEqual([
      ['DEL', '01632 960011 main'],
      ['INS', '01632 960012 main'],
    ]);
  });

  test('that is new has only what came, and a field that went only what went', () => {
    const fields = [
      { name: 'Phone', was: null, now: '01632 960012' },
      { name: 'E-mail', was: 'old@example.nhs.uk', now: null },
    ];
    const { container } = item({ ...changes.contact, kind: 'contact new', fields });
    expect(marked(container)).toEqual([
      ['INS', '01632 960012'],
      ['DEL', 'old@example.nhs.uk'],
    ]);
  });

  test.each([
    ['contact gone', 'Contact removed: Example smartcard team'],
    ['route changed', 'Changed national contact: Example smartcard team'],
  ] as const)('as a %s is named', (kind, line) => {
    const { words } = item({ ...changes.contact, kind, fields: [] });
    expect(words()).toBe(line);
  });
});

test.each([
  ['date moved', 'Moved: End date of CIS1 sign-in, from 30 September 2026 to 1 March 2027'],
  ['date new', 'New date: End date of CIS1 sign-in, 1 March 2027'],
  ['date gone', 'Date removed: End date of CIS1 sign-in, 30 September 2026'],
  ['date touches', 'Now for other cards than before: End date of CIS1 sign-in, 1 March 2027'],
  ['date reworded', 'Reworded: End date of CIS1 sign-in, 1 March 2027'],
] as const)('a %s is said in a line', (kind, line) => {
  const { words } = item({ ...changes.date, kind });
  expect(words()).toBe(line);
});
