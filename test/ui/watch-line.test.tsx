import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { homeWatch, type Finding, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite } from '../../src/settings/site.ts';
import { WatchLine } from '../../src/ui/WatchLine.tsx';
import { exampleDay } from '../examples.ts';

const closed: Finding = {
  kind: 'closed',
  on: '2024-07-21',
  newCode: { code: 'FA579', name: 'Allied Pharmacy', because: 'address', opensOn: '2024-07-22' },
};
const watch: HomeWatch = {
  ...homeWatch.absent,
  isOn: true,
  code: 'FA029',
  askedOn: exampleDay,
  outcome: { kind: 'answered' },
  finding: closed,
};

function show(rest: Partial<HomeWatch> = {}, place = 'FA029') {
  const site = { ...noSite, place };
  return render(<WatchLine watch={{ ...watch, ...rest }} site={site} today={exampleDay} />).container;
}

describe('the line about the home pharmacy’s code', () => {
  test('says what was found and leads to what to do', () => {
    expect(show().textContent).toMatch(
      /^FA029 closed on 21 July 2024\. It may now be FA579\. See what to do/,
    );
    expect(screen.getByRole('link', { name: /^See what to do/ }).getAttribute('href')).toBe(
      'options.html#home',
    );
  });

  test.each<[Finding, string]>([
    [{ kind: 'closing', on: '2027-01-31', newCode: null }, 'FA029 closes on 31 January 2027.'],
    [
      { kind: 'new owner', from: 'P05F', to: 'P79D' },
      'The directory names another head office for FA029 (code P79D).',
    ],
    [{ kind: 'gone' }, 'The directory does not hold FA029. Check the code.'],
  ])('of %j', (finding, words) => {
    expect(show({ finding }).textContent).toContain(words);
  });

  test.each<[string, Partial<HomeWatch>, string]>([
    ['nothing was found', { finding: null }, 'FA029'],
    ['it is about another code than the present one', {}, 'FA579'],
    ['no pharmacy is set', {}, ''],
    ['the check is off', { isOn: false }, 'FA029'],
    ['it was dismissed', { dismissed: 'home FA029 closing 2024-07-21 FA579' }, 'FA029'],
  ])('is not there where %s', (_what, rest, place) => {
    expect(show(rest, place).textContent).toBe('');
  });

  test('stays while the checks since have failed', () => {
    expect(show({ outcome: { kind: 'failed', why: 'offline' } }).textContent).toContain('FA029 closed');
  });
});
