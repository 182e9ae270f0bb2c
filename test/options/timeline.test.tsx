import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Timeline } from '../../options/Timeline.tsx';
import type { NationalDate } from '../../src/guidance/national-date.ts';
import type { Person } from '../../src/renewals/person.ts';
import { exampleDay } from '../examples.ts';

const person = (who: string, certificate: string | null, ends: string | null = null): Person => ({
  id: '0123456789ab',
  who,
  certificate,
  positions: [{ site: 'FWF76', name: '', ends }],
  helper: 'none',
  series: null,
  choices: [],
});
const retiring: NationalDate = {
  id: 'cis1',
  title: 'CIS1 sign-in retires',
  on: '2027-02-28',
  touches: ['every card'],
  ahead: '',
  today: '',
  past: '',
  action: '',
  who: [],
  caution: '',
  answer: 'cis1-retiring',
  sources: [],
  grade: 'HIGH',
  until: '2027-05-31',
};

const show = (people: Person[], dates: NationalDate[] = []) =>
  render(<Timeline {...{ people, dates }} today={exampleDay} />).container;
const picture = () => screen.getByRole('img', { name: /^The next twelve months/ });
const shapes = (kind: string) => picture().querySelectorAll(`.${kind} .shape`);

describe('the timeline', () => {
  it('is a picture whose name says what is on it', () => {
    show([person('AB', '2026-12-04', '2027-08-31')], [retiring]);
    expect(picture().getAttribute('aria-label')).toBe(
      'The next twelve months, to 23 November 2027. 1 card runs out: AB on 4 December 2026. ' +
        '1 position ends: AB FWF76 on 31 August 2027. 28 February 2027: CIS1 sign-in retires.',
    );
  });

  it('shows a round mark for a card, a square one for a position and a line for a national date', () => {
    show([person('AB', '2027-03-04', '2027-08-31')], [retiring]);
    const [circle] = shapes('certificate');
    const [square] = shapes('position');
    expect(circle?.getAttribute('rx')).toBe(String(Number(circle?.getAttribute('width')) / 2));
    expect(square?.getAttribute('rx')).toBe('1');
    expect(picture().querySelectorAll('path.national')).toHaveLength(1);
    expect(shapes('national')).toHaveLength(0);
  });

  it('says who and when on a mark that is pointed at', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => person(`P${at}`, '2027-03-04'));
    show(crowd);
    const [title] = picture().querySelectorAll('.certificate title');
    expect(screen.getByText('9 cards')).toBeTruthy();
    expect(title?.textContent).toContain('P0: 4 March 2027\nP1: 4 March 2027');
  });

  it('sets apart what ran out before today, and what is soon', () => {
    show([person('MK', '2026-11-14'), person('AB', '2026-12-04'), person('JS', '2027-03-03')]);
    expect(screen.getByText('Before today')).toBeTruthy();
    expect(shapes('certificate.past')).toHaveLength(1);
    expect(shapes('certificate.soon')).toHaveLength(1);
    expect(shapes('certificate.ahead')).toHaveLength(1);
    expect(screen.getByText('In the next 14 days')).toBeTruthy();
  });

  it('explains only what is there', () => {
    show([person('JS', '2027-03-03')]);
    expect(screen.getByText('Smartcard runs out')).toBeTruthy();
    expect(screen.queryByText('In the next 14 days')).toBeNull();
    expect(screen.queryByText('Before today')).toBeNull();
  });

  it('says so when nothing runs out', () => {
    show([]);
    expect(screen.getByText('Nothing runs out in the next twelve months.')).toBeTruthy();
    expect(screen.queryByText('Smartcard runs out')).toBeNull();
  });

  it('scrolls with the keyboard in a box that has a name', () => {
    show([]);
    expect(screen.getByRole('region', { name: 'Timeline' }).tabIndex).toBe(0);
  });

  it('has no style of its own, which the page would refuse', () => {
    const people = Array.from({ length: 200 }, (_, at) => person(`P${at}`, '2027-03-04', '2027-03-05'));
    expect(show(people, [retiring]).querySelector('[style], style')).toBeNull();
  });

  it('is drawn anew when a card was renewed', () => {
    const { rerender } = render(
      <Timeline people={[person('AB', '2026-12-04')]} dates={[]} today={exampleDay} />,
    );
    expect(screen.getByText('AB')).toBeTruthy();
    rerender(<Timeline people={[person('AB', '2029-12-04')]} dates={[]} today={exampleDay} />);
    expect(screen.queryByText('AB')).toBeNull();
  });
});
