import { act, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { today as readToday } from '../../src/platform/clock.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { cards, type Person } from '../../src/renewals/person.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { noSite } from '../../src/settings/site.ts';
import { DoneLine, type Done } from '../../src/ui/DoneLine.tsx';
import { DueList } from '../../src/ui/DueList.tsx';
import { useDue } from '../../src/ui/use-due.ts';
import { exampleDay } from '../examples.ts';
import { person } from '../renewals/examples.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(`${exampleDay}T09:00:00Z`);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Due in twelve days. What else is kept of them has to come back with an undo. */
const ab = person({
  id: '00000000000a',
  who: 'AB',
  certificate: '2026-12-05',
  series: '08',
  choices: [{ clock: 'position FC301 2026-11-01', kind: 'not ours', on: '2026-11-02' }],
});
const js = person({ id: '00000000000b', who: 'JS', helper: 'sponsor' });
const withPosition = person({
  who: 'AB',
  positions: [
    { site: 'FWF76', name: '', ends: '2026-12-20' },
    { site: 'FA002', name: '', ends: '2027-12-20' },
  ],
});
const locums = ['AB', 'CD'].map((who, at) =>
  person({ id: `00000000000${at}`, who, positions: [{ site: 'FFFFF', name: '', ends: null }] }),
);
const bulk = 'End date of bulk-added FFFFF rights';

const keep = (...people: Person[]) => changeItem(cards, () => people);
const kept = async () => (await readItem(cards)).value;
const inOtherWindow = (who: string, change: Partial<Person>) =>
  changeItem(cards, (people) => people.map((each) => (each.who === who ? { ...each, ...change } : each)));
const refuseSaves = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));

interface Shown {
  most?: number;
  onOpen?: (id: string) => void;
}

/** The list as a page shows it, with the line outside it that says what was done. */
function Listed({ most = 9, onOpen }: Shown) {
  const today = readToday();
  const { overview, change } = useDue(today);
  const [done, setDone] = useState<Done | null>(null);
  if (!overview) return null;
  return (
    <>
      <DoneLine done={done} onChange={change} onUndone={() => setDone(null)} />
      <DueList
        groups={overview.groups}
        today={today}
        most={most}
        onChange={change}
        onDone={setDone}
        {...(onOpen && { onOpen })}
      />
    </>
  );
}

async function openList(shown: Shown = {}) {
  const { container } = render(<Listed {...shown} />);
  const page = within(container as HTMLElement);
  await page.findByRole('status');
  const names = () => page.queryAllByRole('button').map(({ textContent }) => textContent);
  const press = (name: string) => fireEvent.click(page.getByRole('button', { name }));
  const fields = () => ['Day', 'Month', 'Year'].map((part) => page.getByLabelText<HTMLInputElement>(part));
  return {
    ...page,
    names,
    press,
    typed: () => fields().map(({ value }) => value),
    /** @param typed like `5/12/2026` */
    typeDate: (typed: string) =>
      typed.split('/').forEach((value, at) => fireEvent.input(fields()[at]!, { target: { value } })),
    saveDate: () => press('Save the date'),
    items: () => page.queryAllByRole('listitem'),
    said: () => page.getByRole('status').textContent,
    /** Presses, and waits until the words are said. */
    done: async (name: string, words: string | RegExp) => {
      press(name);
      await waitFor(() => expect(page.getByRole('status').textContent).toMatch(words));
      // “Undo” takes the cursor, and keeps it where it failed.
      await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    },
    undo: async () => {
      press('Undo');
      await waitFor(() => expect(page.queryByRole('button', { name: 'Undo' })).toBeNull());
    },
  };
}

describe('the list', () => {
  test('says of each what it is, what to do, who can and who here can, with the steps', async () => {
    await changeItem(homePharmacy, () => ({ ...noSite, place: 'FWF76', icb: 'QWO' }));
    await keep(ab, js);
    const page = await openList();
    const [item, ...others] = page.items();
    expect(others).toEqual([]);
    expect(item!.textContent).toContain('AB’s card expires on 5 December 2026, in 12 days.');
    expect(item!.textContent).toContain('Renew it in Care Identity Management now.');
    expect(item!.textContent).toContain('Who can: AB; or any sponsor or local smartcard administrator');
    expect(item!.textContent).toContain('Here: ask JS, if in.');
    expect(page.getByRole('link', { name: 'See the steps' }).getAttribute('href')).toBe('answer.html#renew');
  });

  test('opens the steps in place where the page can', async () => {
    await keep(ab);
    const onOpen = vi.fn<(id: string) => void>();
    const page = await openList({ onOpen });
    fireEvent.click(page.getByRole('link', { name: 'See the steps' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('renew');
  });

  test('is no longer than it may be, and says how many more there are', async () => {
    await keep(ab, { ...ab, id: '00000000000c', who: 'CD' }, { ...ab, id: '00000000000d', who: 'EF' });
    const page = await openList({ most: 2 });
    expect(page.items().map((item) => item.querySelector('b')?.textContent)).toEqual(['AB', 'CD']);
    expect(
      page
        .getByText(/^and 1 more under/)
        .querySelector('a')
        ?.getAttribute('href'),
    ).toMatch(/#cards$/);
  });

  test('says nothing of more where there are no more', async () => {
    await keep(ab);
    expect((await openList({ most: 1 })).queryByText(/more under/)).toBeNull();
  });
});

describe('“Renewed”', () => {
  const renew = async () => {
    await keep(ab, js);
    const page = await openList();
    page.press('Renewed AB');
    return page;
  };

  test('asks for the new date, keeps it, and is done with', async () => {
    const page = await renew();
    expect(page.getByRole('group', { name: /^New expiry date/ })).toBeTruthy();
    page.typeDate('5/11/2029');
    await page.done('Save the date', 'AB: 5 November 2029 is saved.');
    expect(await kept()).toEqual([{ ...ab, certificate: '2029-11-05' }, js]);
    expect(page.items()).toEqual([]);
  });

  test('is undone', async () => {
    const page = await renew();
    page.typeDate('5/11/2029');
    await page.done('Save the date', /is saved/);
    await page.undo();
    expect(await kept()).toEqual([ab, js]);
    expect(page.items()).toHaveLength(1);
    expect(page.said()).toBe('');
  });

  test.each([
    ['//', 'Enter the date'],
    ['31/2/2029', 'Enter a day that this month has'],
    ['12/25/2029', 'Enter the day first, then the month'],
    ['5/11/29', 'Enter the year with four digits, like 2026'],
    ['5/11/20290', 'Enter the year with four digits, like 2026'],
    ['5/12/2026', '5 December 2026 is the old date. Enter the new one'],
  ])('refuses %s in words, and keeps it typed', async (typed, words) => {
    const page = await renew();
    page.typeDate(typed);
    page.saveDate();
    const field = page.getByRole('group', { name: /^New expiry date/ });
    expect(within(field).getByText(words)).toBeTruthy();
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      words,
    );
    expect(page.typed()).toEqual(typed.split('/'));
    expect(await kept()).toEqual([ab, js]);
  });

  test.each([
    ['22/11/2026', /^22 November 2026 was yesterday\. The card has expired/, '2026-11-22'],
    ['1/12/2029', /^1 December 2029 is more than three years ahead/, '2029-12-01'],
    ['1/12/2026', /^1 December 2026 is before the old date/, '2026-12-01'],
  ])('asks before it keeps %s', async (typed, question, date) => {
    const page = await renew();
    page.typeDate(typed);
    page.saveDate();
    expect(page.getByRole('alert').textContent).toMatch(question);
    expect(await kept()).toEqual([ab, js]);
    await page.done('Yes, save it', /is saved/);
    expect((await kept())[0]!.certificate).toBe(date);
  });

  test('asks no more once another date is typed', async () => {
    const page = await renew();
    page.typeDate('1/12/2029');
    page.saveDate();
    page.typeDate('30/11/2029');
    expect(page.queryByRole('alert')).toBeNull();
    await page.done('Save the date', /30 November 2029 is saved/);
  });

  test('can be called off', async () => {
    const page = await renew();
    page.typeDate('5/11/2029');
    page.press('Cancel');
    expect(page.queryByLabelText('Day')).toBeNull();
    expect(page.getByRole('button', { name: 'Renewed AB' })).toBeTruthy();
    expect(await kept()).toEqual([ab, js]);
  });

  test('that is not saved says so beside the date, which stays typed and can be saved later', async () => {
    const page = await renew();
    page.typeDate('5/11/2029');
    const refused = refuseSaves();
    page.saveDate();
    expect(await page.findByText('This browser did not save it (The disk is full)')).toBeTruthy();
    expect(page.typed()).toEqual(['5', '11', '2029']);
    expect(page.queryByRole('button', { name: 'Undo' })).toBeNull();
    refused.mockRestore();
    await page.done('Save the date', /is saved/);
    expect((await kept())[0]!.certificate).toBe('2029-11-05');
  });

  test('that is not saved says so once', async () => {
    const page = await renew();
    page.typeDate('5/11/2029');
    refuseSaves();
    page.saveDate();
    await page.findAllByText(/The disk is full/);
    expect(page.getAllByText(/The disk is full/)).toHaveLength(1);
  });

  test('is not offered for a card that is blocked', async () => {
    await keep(person({ who: 'AB', series: '04', certificate: '2026-12-05' }));
    const page = await openList();
    expect(page.getByText(/^AB: Cards of series 4 are blocked for good/)).toBeTruthy();
    expect(page.names().some((name) => name.startsWith('Renewed'))).toBe(false);
  });

  test('has “New card issued” in its place there, which ends the block and is undone', async () => {
    const blocked = person({ who: 'AB', series: '04', certificate: '2026-12-05' });
    await keep(blocked);
    const page = await openList();
    page.press('New card issued AB');
    expect(page.getByRole('group', { name: /^Expiry date of the new card/ })).toBeTruthy();
    page.typeDate('5/11/2029');
    await page.done('Save the date', 'AB: 5 November 2029 is saved.');
    expect(await kept()).toEqual([{ ...blocked, certificate: '2029-11-05', series: null }]);
    expect(page.items()).toEqual([]);
    await page.undo();
    expect(await kept()).toEqual([blocked]);
  });
});

test('“New end date” changes that position and no other, and is undone', async () => {
  await keep(withPosition);
  const page = await openList();
  page.press('New end date AB');
  page.typeDate('20/6/2027');
  await page.done('Save the date', 'AB: 20 June 2027 is saved.');
  const [first, second] = withPosition.positions;
  expect((await kept())[0]!.positions).toEqual([{ ...first, ends: '2027-06-20' }, second]);
  await page.undo();
  expect(await kept()).toEqual([withPosition]);
});

// Fault: of two positions that became one, the undo changes that one, and the other is lost.
test('“New end date” that another position has already is undone with both', async () => {
  const [first] = withPosition.positions as [Person['positions'][number]];
  const twice = { ...withPosition, positions: [first, { ...first, ends: '2027-06-20' }] };
  await keep(twice);
  const page = await openList();
  page.press('New end date AB');
  page.typeDate('20/6/2027');
  await page.done('Save the date', 'AB: 20 June 2027 is saved.');
  await page.undo();
  expect(await kept()).toEqual([twice]);
});

describe('“Remind me later”', () => {
  test('pressed again closes the choices', async () => {
    await keep(ab);
    const page = await openList();
    page.press('Remind me later AB');
    page.press('Remind me later AB');
    expect(page.queryByRole('group')).toBeNull();
  });

  test.each([
    ['2026-12-05', ['Tomorrow AB', 'In 3 days AB', 'In 7 days AB']],
    ['2026-12-07', ['Tomorrow AB', 'In 3 days AB', 'In 7 days AB']],
    ['2026-12-08', ['Tomorrow AB', 'In 3 days AB', 'In 7 days AB', 'In 14 days AB']],
    ['2026-11-25', ['Tomorrow AB']],
  ])('of a card that expires on %s offers no day past that', async (certificate, offered) => {
    await keep({ ...ab, certificate });
    const page = await openList();
    page.press('Remind me later AB');
    const group = page.getByRole('group', { name: 'When to remind you: AB' });
    expect(within(group).getAllByRole('button')).toHaveLength(offered.length);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tomorrow AB'));
    expect(page.names().filter((name) => /^(Tomorrow|In )/.test(name))).toEqual(offered);
  });

  // Fault: the day before, every day is offered, and nothing is said on the last day on which it can be renewed.
  test('of a card that expires tomorrow offers no day past that', async () => {
    await keep({ ...ab, certificate: '2026-11-24' });
    const page = await openList();
    page.press('Remind me later AB');
    expect(page.names().filter((name) => /^(Tomorrow|In )/.test(name))).toEqual(['Tomorrow AB']);
  });

  test('leaves it out until that day, when it comes again', async () => {
    await keep(ab, js);
    const page = await openList();
    page.press('Remind me later AB');
    await page.done('In 7 days AB', 'AB: you will be reminded on 30 November 2026.');
    const later = { clock: 'certificate 2026-12-05', kind: 'later', on: exampleDay, until: '2026-11-30' };
    expect(await kept()).toEqual([{ ...ab, choices: [...ab.choices, later] }, js]);
    expect(page.items()).toEqual([]);
    vi.setSystemTime('2026-11-29T09:00:00Z');
    expect((await openList()).items()).toEqual([]);
    vi.setSystemTime('2026-11-30T09:00:00Z');
    expect((await openList()).items()).toHaveLength(1);
  });

  test('is undone', async () => {
    await keep(ab);
    const page = await openList();
    page.press('Remind me later AB');
    await page.done('Tomorrow AB', /you will be reminded on 24 November 2026/);
    await page.undo();
    expect(await kept()).toEqual([ab]);
    expect(page.items()).toHaveLength(1);
  });
});

describe('“Left this pharmacy”', () => {
  test('takes somebody off the list, and is undone with all that was kept of them', async () => {
    await keep(js, ab);
    const page = await openList();
    await page.done('Left this pharmacy AB', 'AB is off the list.');
    expect(await kept()).toEqual([js]);
    await page.undo();
    expect(await kept()).toEqual([js, ab]);
    expect(page.items()).toHaveLength(1);
  });

  test('is not undone over somebody who was given the name meanwhile', async () => {
    await keep(ab);
    const page = await openList();
    await page.done('Left this pharmacy AB', 'AB is off the list.');
    await act(async () => void (await changeItem(cards, (people) => [...people, { ...js, who: 'AB' }])));
    page.press('Undo');
    await waitFor(() => expect(page.said()).not.toBe('AB is off the list. Undo'));
    const names = (await kept()).map(({ who }) => who);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('“Not ours” leaves it out for good, but not another date of the same person, and is undone', async () => {
  const both = { ...withPosition, certificate: '2026-12-05' };
  await keep(both);
  const page = await openList();
  expect(page.items()).toHaveLength(2);
  fireEvent.click(within(page.items()[0]!).getByRole('button', { name: 'Not ours AB' }));
  await page.findByText('AB: you will not be reminded of this date again.', { exact: false });
  expect((await kept())[0]!.choices).toEqual([
    { clock: 'certificate 2026-12-05', kind: 'not ours', on: exampleDay },
  ]);
  expect(page.items().map((item) => item.textContent)).toEqual([
    expect.stringContaining('AB’s position at FWF76 ends') as string,
  ]);
  await page.undo();
  expect(await kept()).toEqual([both]);
});

describe('a date that touches many', () => {
  beforeEach(() => {
    vi.setSystemTime('2026-12-10T09:00:00Z');
  });

  test('stands once, names them, and takes nobody off the list', async () => {
    await keep(...locums, js);
    const page = await openList();
    expect(page.items()).toHaveLength(1);
    expect(page.items()[0]!.textContent).toContain('This affects AB and CD.');
    expect(page.names()).toEqual([`Remind me later ${bulk}`, `Seen to ${bulk}`]);
  });

  test('is seen to for all of them at once and for nobody else, and is undone for all', async () => {
    await keep(...locums, js);
    const page = await openList();
    await page.done(`Seen to ${bulk}`, `${bulk}: you will not be reminded of this date again.`);
    const seen = { clock: 'national bulk-fffff 2027-02-01', kind: 'not ours', on: '2026-12-10' };
    expect((await kept()).map(({ choices }) => choices)).toEqual([[seen], [seen], []]);
    expect(page.items()).toEqual([]);
    await page.undo();
    expect(await kept()).toEqual([...locums, js]);
  });

  test('is put off for all of them', async () => {
    await keep(...locums);
    const page = await openList();
    page.press(`Remind me later ${bulk}`);
    await page.done(`In 30 days ${bulk}`, `${bulk}: you will be reminded on 9 January 2027.`);
    for (const { choices } of await kept()) expect(choices).toMatchObject([{ until: '2027-01-09' }]);
  });

  test('that touches one alone takes nobody off the list without naming them', async () => {
    await keep(locums[0]!, js);
    const page = await openList();
    const left = page.queryByRole('button', { name: /^Left this pharmacy/ });
    expect(left?.textContent ?? 'AB').toContain('AB');
  });
});

describe('a save that the browser rejects', () => {
  test.each(['Left this pharmacy AB', 'Not ours AB', 'Tomorrow AB'])(
    'is said where “%s” was pressed, changes nothing, and can be tried again',
    async (action) => {
      await keep(ab);
      const page = await openList();
      page.press('Remind me later AB');
      const refused = refuseSaves();
      page.press(action);
      const fault = await within(page.items()[0]!).findByRole('alert');
      expect(fault.textContent).toBe('Not saved: The disk is full');
      expect(page.queryByRole('button', { name: 'Undo' })).toBeNull();
      expect(await kept()).toEqual([ab]);
      refused.mockRestore();
      page.press(action);
      await page.findByRole('button', { name: 'Undo' });
      expect(await kept()).not.toEqual([ab]);
    },
  );

  test('leaves an undo to be tried again, and says why', async () => {
    await keep(ab);
    const page = await openList();
    await page.done('Left this pharmacy AB', 'AB is off the list.');
    const refused = refuseSaves();
    await page.done('Undo', 'It was not taken back: The disk is full.');
    expect(await kept()).toEqual([]);
    refused.mockRestore();
    await page.undo();
    expect(await kept()).toEqual([ab]);
    expect(page.said()).toBe('');
  });
});

test('an undo that failed is spoken of no more once something else went through', async () => {
  await keep(ab, { ...ab, id: '00000000000c', who: 'CD' });
  const page = await openList();
  await page.done('Not ours AB', /^AB: you will not be reminded/);
  const refused = refuseSaves();
  await page.done('Undo', /The disk is full/);
  refused.mockRestore();
  await page.done('Not ours CD', /^CD: you will not be reminded/);
  await waitFor(() => expect(page.said()).not.toContain('The disk is full'));
});

describe('an undo takes back its own change only', () => {
  test('and keeps what another window changed of the same person meanwhile', async () => {
    await keep(ab);
    const page = await openList();
    await page.done('Not ours AB', /you will not be reminded/);
    await act(async () => void (await inOtherWindow('AB', { helper: 'sponsor' })));
    await page.undo();
    expect(await kept()).toEqual([{ ...ab, helper: 'sponsor' }]);
  });

  test('and keeps a date that was entered after a date for many was seen to', async () => {
    vi.setSystemTime('2026-12-10T09:00:00Z');
    await keep(...locums);
    const page = await openList();
    await page.done(`Seen to ${bulk}`, /you will not be reminded/);
    await act(async () => void (await inOtherWindow('CD', { certificate: '2029-11-05' })));
    await page.undo();
    expect((await kept()).map(({ certificate }) => certificate)).toEqual(['2028-06-01', '2029-11-05']);
  });

  test('and does not bring back somebody who left meanwhile', async () => {
    vi.setSystemTime('2026-12-10T09:00:00Z');
    await keep(...locums);
    const page = await openList();
    await page.done(`Seen to ${bulk}`, /you will not be reminded/);
    await act(
      async () => void (await changeItem(cards, (people) => people.filter(({ who }) => who !== 'CD'))),
    );
    await page.undo();
    expect((await kept()).map(({ who }) => who)).toEqual(['AB']);
  });
});
