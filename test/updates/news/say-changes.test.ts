import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/updates/news/change.ts';
import { countOf, sayChange } from '../../../src/updates/news/say-changes.ts';
import { changes } from './examples.ts';

const named = { id: 'a', title: 'Renew a card' };
const team = { id: 't', name: 'A team', areas: [], fields: [] };
const date = { ...named, was: '2026-09-30', now: '2026-09-30', touches: [] };

describe('a change in a line', () => {
  it.each<[Change, string]>([
    [{ kind: 'answer new', ...named }, 'New: Renew a card'],
    [{ kind: 'answer gone', ...named }, 'Removed: Renew a card'],
    [changes.answer, 'Changed: Unlock a smartcard'],
    [{ ...changes.answer, lines: [], more: 3 }, 'Changed: Unlock a smartcard'],
    [{ ...changes.answer, lines: [], notesChanged: true }, 'Changed in its notes: Unlock a smartcard'],
    [{ kind: 'contact new', ...team }, 'New contact: A team'],
    [{ kind: 'contact changed', ...team }, 'Changed contact: A team'],
    [{ kind: 'contact gone', ...team }, 'Contact removed: A team'],
    [{ kind: 'route new', ...team }, 'New national contact: A team'],
    [{ kind: 'route changed', ...team }, 'Changed national contact: A team'],
    [{ kind: 'route gone', ...team }, 'National contact removed: A team'],
    [changes.date, 'Moved: End date of CIS1 sign-in, from 30 September 2026 to 1 March 2027'],
    [{ kind: 'date new', ...date, was: null }, 'New date: Renew a card, 30 September 2026'],
    [{ kind: 'date touches', ...date }, 'Now for other cards than before: Renew a card, 30 September 2026'],
    [{ kind: 'date reworded', ...date }, 'Reworded: Renew a card, 30 September 2026'],
    [{ kind: 'date gone', ...date, now: null }, 'Date removed: Renew a card, 30 September 2026'],
  ])('of %j', (change, line) => {
    expect(sayChange(change)).toBe(line);
  });
});

describe('the count of changes', () => {
  const kinds = (...all: Change['kind'][]) => all.map((kind) => ({ kind }));

  it('says how many there are of each, answers first', () => {
    const all = kinds('date moved', 'contact changed', 'answer new', 'answer changed', 'answer changed');
    expect(countOf(all)).toBe('2 answers changed, 1 new answer, 1 contact changed, 1 date moved');
  });

  it('takes national contacts for contacts, and a date in other words for one that changed', () => {
    const all = kinds(
      'contact new',
      'route new',
      'contact gone',
      'date touches',
      'date reworded',
      'date gone',
    );
    expect(countOf(all)).toBe('2 new contacts, 1 contact removed, 2 dates changed, 1 date removed');
  });

  it('adds what is only counted, and is empty where there is nothing', () => {
    expect(countOf(kinds('date new'), 4)).toBe('1 new date, 4 more');
    expect(countOf([])).toBe('');
  });
});
