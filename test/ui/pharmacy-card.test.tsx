import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, inject, test, vi } from 'vitest';
import { noSite, type Site, type SiteRecord } from '../../src/settings/site.ts';
import { PharmacyCard } from '../../src/ui/PharmacyCard.tsx';
import { exampleDay } from '../examples.ts';

const directory = inject('directory');
const record: SiteRecord = {
  code: 'FWF76',
  name: 'Day Lewis Pharmacy',
  address: ['23 Mill Hey', 'Haworth', 'Keighley'],
  postcode: 'BD22 8NQ',
  phone: '01535 642248',
  country: 'England',
  owner: 'P05F',
  opensOn: null,
  closesOn: null,
  isClosed: false,
};
const found: Site = {
  place: 'FWF76',
  icb: 'QWO',
  area: null,
  how: 'contract',
  foundOn: '2026-11-02',
  record,
};
const byHand: Site = { ...noSite, place: 'FWF76', icb: 'QWO', how: 'manual', foundOn: '2026-11-02' };

/** Each paragraph of the card, as it reads. */
function show(site: Partial<Site> = {}, from: Partial<SiteRecord> = {}, onOpen?: (id: string) => void) {
  const whole = { ...found, record: { ...record, ...from }, ...site };
  const { container } = render(
    <PharmacyCard directory={directory} site={whole} today={exampleDay} onOpen={onOpen} />,
  );
  return [...container.querySelectorAll('b, p')].map((each) => each.textContent);
}

describe('the card of a pharmacy', () => {
  test('says where it is, how it stands, its board, how we know and since when', () => {
    expect(show()).toEqual([
      'Day Lewis Pharmacy',
      '23 Mill Hey, Haworth, Keighley, BD22 8NQ · 01535 642248',
      'ODS code FWF76 · Code in use',
      'NHS West Yorkshire ICB (named in the pharmacy’s own record)',
      'Source: NHS England’s public directory (ODS), looked up on 2 November 2026.',
    ]);
  });

  test('does without a phone number or a postcode', () => {
    expect(show({}, { phone: null })[1]).toBe('23 Mill Hey, Haworth, Keighley, BD22 8NQ');
    expect(show({}, { phone: null, postcode: null })[1]).toBe('23 Mill Hey, Haworth, Keighley');
  });

  test('shows a long name and a long address whole', () => {
    const name = 'The Old Dispensary at the Sign of the Golden Mortar '.repeat(3).trim();
    const line = 'Unit 14, The Former Corn Exchange and Assembly Rooms';
    const [title, where] = show({}, { name, address: [line, line, line, line] });
    expect(title).toBe(name);
    expect(where).toContain([line, line, line, line, 'BD22 8NQ'].join(', '));
  });
});

describe('the board', () => {
  const boardOf = (site: Partial<Site>) => show(site)[3];

  test.each([
    ['contract', 'NHS West Yorkshire ICB (named in the pharmacy’s own record)'],
    [
      'area',
      'NHS West Yorkshire ICB (by where its postcode lies; near a border the contract may be with another)',
    ],
    ['manual', 'NHS West Yorkshire ICB (chosen by hand)'],
    [null, 'NHS West Yorkshire ICB'],
  ] as const)('found by %s says how', (how, words) => {
    expect(boardOf({ how })).toBe(words);
  });

  test('has its part where that is chosen, and none for one that is not among ours', () => {
    expect(boardOf({ icb: 'QF7', area: 'sheffield-barnsley' })).toMatch(
      /^NHS South Yorkshire ICB \(.*\)Part of it: Sheffield or Barnsley$/,
    );
    expect(boardOf({ icb: 'QF7', area: 'QF7-not-listed' })).toMatch(/^NHS South Yorkshire ICB \([^)]*\)$/);
    expect(boardOf({ icb: 'QF7', area: 'north-yorkshire' })).toMatch(/^NHS South Yorkshire ICB \([^)]*\)$/);
  });

  test('that has ended says when, and what to do', () => {
    expect(boardOf({ icb: 'QM7' })).toContain('This board ended on 31 March 2026: find the pharmacy again.');
  });

  test('is not said to have ended on its last day', () => {
    render(<PharmacyCard directory={directory} site={{ ...found, icb: 'QM7' }} today="2026-03-31" />);
    expect(screen.getByText(/^NHS Hertfordshire and West Essex ICB/).textContent).not.toContain('ended');
  });

  test.each(['QXX', null])('is said not to be known: %s', (icb) => {
    expect(boardOf({ icb, how: null })).toBe('Integrated care board: not known.');
  });
});

describe('how it stands', () => {
  const standing = (from: Partial<SiteRecord>) => show({}, from)[2];
  const isDue = () => document.querySelector('.due') !== null;

  test.each([
    ['closing later', { closesOn: '2027-01-31' }, 'Closes on 31 January 2027', true],
    ['closing today', { closesOn: exampleDay }, 'Closes on 23 November 2026', true],
    ['closed', { closesOn: '2026-11-22' }, 'Closed on 22 November 2026', true],
    ['closed on no known day', { isClosed: true }, 'Closed', true],
    ['opening later', { opensOn: '2026-12-01' }, 'Opens on 1 December 2026', false],
    ['opening today', { opensOn: exampleDay }, 'Code in use', false],
    ['in use', {}, 'Code in use', false],
  ])('is said: %s', (_, from, words, warns) => {
    expect(standing(from)).toBe(`ODS code FWF76 · ${words}`);
    expect(isDue()).toBe(warns);
  });

  test.each([
    ['closed', { closesOn: '2024-07-21' }],
    ['closed on no known day', { isClosed: true }],
    ['closing', { closesOn: '2027-01-31' }],
  ])('asks for no board while it is %s', (_, from) => {
    expect(show({ icb: null, how: null }, from).join()).not.toContain('Integrated care board');
  });
});

test('a pharmacy that is not open yet has a board, which is said not to be known', () => {
  const words = show({ icb: null, how: null }, { opensOn: '2026-12-01' });
  expect(words).toContain('Integrated care board: not known.');
});

describe('a pharmacy outside England', () => {
  const abroad: Partial<Site> = { icb: null, how: null };

  test('in Wales says so and leads to the answer, in place', () => {
    const onOpen = vi.fn<(id: string) => void>();
    const words = show(abroad, { country: 'Wales' }, onOpen).join('\n');
    expect(words).toContain('It is in Wales. Smartcard Desk covers England');
    expect(words).not.toContain('Integrated care board');
    fireEvent.click(screen.getByRole('link', { name: 'Pharmacies in Wales' }));
    expect(onOpen.mock.calls).toEqual([['wales']]);
  });

  test('on the Isle of Man says so, and that no contact is for it', () => {
    const words = show(abroad, { country: 'Isle of Man' }).join('\n');
    expect(words).toContain('It is on the Isle of Man.');
    expect(words).toContain('no board and no contact here is for it.');
    expect(words).not.toContain('Integrated care board');
  });

  test('and elsewhere says so too', () => {
    expect(show(abroad, { country: 'elsewhere' }).join('\n')).toContain('It is not in England.');
  });

  test('is not what one in England is said to be', () => {
    expect(show().join('\n')).not.toMatch(/Wales|Isle of Man|covers England/);
  });
});

describe('a pharmacy that was not looked up', () => {
  const showUnknown = (site: Site) => show({ ...site, record: null });

  test('entered by hand has what was typed, its board, and says so', () => {
    expect(showUnknown(byHand).filter(Boolean)).toEqual([
      'FWF76',
      'NHS West Yorkshire ICB (chosen by hand)',
      'Entered by hand on 2 November 2026. Not looked up.',
    ]);
  });

  test('saved before there were look-ups has no day', () => {
    expect(showUnknown({ ...byHand, foundOn: null }).at(-1)).toBe('Entered by hand. Not looked up.');
  });

  test('of which only the postcode is known names postcodes.io', () => {
    expect(showUnknown({ ...byHand, place: 'LS1 4DZ', how: 'area' }).at(-1)).toBe(
      'Source: postcodes.io, looked up on 2 November 2026.',
    );
  });

  test('has no code, no address and no standing', () => {
    expect(showUnknown(byHand).join()).not.toMatch(/ODS code|in use|Haworth/);
  });
});
