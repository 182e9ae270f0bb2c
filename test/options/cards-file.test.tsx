import { act, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CardsFile } from '../../options/CardsFile.tsx';
import { mostPeople, type Person } from '../../src/renewals/person.ts';
import { csvOf } from '../../src/renewals/csv/write-csv.ts';
import { exampleDay } from '../examples.ts';

const person = (who: string, rest: Partial<Person> = {}): Person => ({
  id: who.toLowerCase().charCodeAt(0).toString(16).padStart(12, '0'),
  who,
  certificate: '2027-03-01',
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
  ...rest,
});
const js = person('JS', {
  helper: 'sponsor',
  series: '08',
  positions: [{ site: 'FWF76', name: 'Leeds', ends: '2027-05-31' }],
});

type Change = (stored: Person[]) => Person[];

/** The section over a list that is kept here, and what a person does there. */
function openPage(people: Person[] = [], answer: () => Promise<string | null> = () => Promise.resolve(null)) {
  const kept = { people };
  const onImport = vi.fn<(change: Change) => Promise<string | null>>(async (change) => {
    const reason = await answer();
    if (reason === null) kept.people = change(kept.people);
    return reason;
  });
  const { container, rerender } = render(<CardsFile people={people} onImport={onImport} />);
  const page = within(container as HTMLElement);
  const input = () => page.getByLabelText<HTMLInputElement>('Read a CSV file');
  return {
    ...page,
    kept,
    onImport,
    input,
    show: (next: Person[]) => rerender(<CardsFile people={next} onImport={onImport} />),
    choose: (file: File) => fireEvent.change(input(), { target: { files: [file] } }),
    press: (name: string) => fireEvent.click(page.getByRole('button', { name })),
  };
}
const fileOf = (text: string, name = 'team.csv') => new File([text], name, { type: 'text/csv' });

/** A promise that is kept when the test says so. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('Save as CSV', () => {
  test('offers the list as a file with the day in its name', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:cards');
    const pressed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = openPage([js]);
    page.press('Save as CSV');
    const link = pressed.mock.contexts[0] as HTMLAnchorElement;
    expect([link.download, link.href]).toEqual([`smartcard-desk-cards-${exampleDay}.csv`, 'blob:cards']);
    const blob = made.mock.calls[0]![0] as Blob;
    expect(blob.type).toBe('text/csv;charset=utf-8');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(csvOf([js]));
    expect(page.getByRole('status').textContent).toContain(`smartcard-desk-cards-${exampleDay}.csv`);
    expect(page.onImport).not.toHaveBeenCalled();
  });
});

describe('a file that is read', () => {
  const csv = [
    'Who,Expiry,Role,ODS code,Position name,Ends,Notes',
    'AB,01/04/2027,no,FC301,,no end date shown,x',
    'CD,2020-01-01,no,,,,',
    'JS,2028-03-01,sponsor,FWF76,Leeds,2027-05-31,',
    'KM,2027-03-01,,,,,',
    'RP,,yes,,,,',
    'TU,31/02/2027,,,,,',
  ].join('\n');
  const open = async (answer?: () => Promise<string | null>) => {
    const page = openPage([js, person('KM')], answer);
    page.choose(fileOf(csv));
    await page.findByRole('heading', { level: 3 });
    return page;
  };

  test('is summed up, and the summary takes focus', async () => {
    const page = await open();
    const summary = page.getByRole('heading', { level: 3 });
    expect(summary.textContent).toBe(
      'team.csv: 2 cards to add, 1 to change, 1 already the same. 2 rows are refused:',
    );
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(page.getByRole('group', { name: /^team\.csv: 2 cards to add/ })).toBeTruthy();
  });

  test('shows which rows are refused and why', async () => {
    const page = await open();
    const table = within(page.getByRole('table', { name: 'Rows that are refused' }));
    expect(table.getAllByRole('columnheader').map((each) => each.textContent)).toEqual([
      'Row',
      'Who',
      'Reason',
    ]);
    const cells = table.getAllByRole('cell').map((each) => each.textContent);
    expect(cells).toEqual([
      '6',
      'RP',
      'Can help others “yes”: Write no, sponsor or local smartcard administrator.',
      '7',
      'TU',
      'Certificate expires “31/02/2027”: Enter a day that this month has.',
    ]);
  });

  test('shows what to look at, what is not read, and each card as it would be', async () => {
    const page = await open();
    expect(
      page.getByText(/^Row 3, CD: 1 January 2020 is long past\. The card has expired, if this is right\./),
    ).toBeTruthy();
    expect(page.getByText('Not read: the column “Notes”.')).toBeTruthy();
    const lines = page.getAllByRole('listitem').map((each) => each.textContent);
    expect(lines).toContain('AB: card expires 1 April 2027; works at FC301 with no end date shown.');
    expect(lines).toContain('CD: card expires 1 January 2020; no positions.');
    expect(lines).toContain(
      'JS: card expires 1 March 2028; a sponsor; series 08; works at FWF76 (Leeds) until 31 May 2027.' +
        ' Before: card expires 1 March 2027; a sponsor; series 08; works at FWF76 (Leeds) until 31 May 2027.',
    );
  });

  test('is saved once somebody says so, and not before', async () => {
    const page = await open();
    expect(page.onImport).not.toHaveBeenCalled();
    page.press('Save these 3 cards');
    const said = await page.findByText('3 cards are saved.');
    expect(said).toHaveProperty('role', 'status');
    expect(document.activeElement).toBe(said);
    expect(page.queryByRole('heading', { level: 3 })).toBeNull();
    expect(page.kept.people.map(({ who }) => who)).toEqual(['JS', 'KM', 'AB', 'CD']);
    expect(page.kept.people[0]).toEqual({ ...js, certificate: '2028-03-01' });
    const ids = page.kept.people.map(({ id }) => id);
    expect(ids.slice(2)).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
      expect.stringMatching(/^[0-9a-f]{12}$/),
    ]);
    expect(new Set(ids).size).toBe(4);
  });

  test('can be dropped', async () => {
    const page = await open();
    page.press('Cancel');
    expect(await page.findByText('Nothing was saved.')).toBe(document.activeElement);
    expect(page.queryByRole('table')).toBeNull();
    expect(page.onImport).not.toHaveBeenCalled();
  });

  test('stays to be saved where saving failed, with the reason', async () => {
    const answers = ['The disk is full', null];
    const page = await open(() => Promise.resolve(answers.shift() ?? null));
    page.press('Save these 3 cards');
    expect((await page.findByRole('alert')).textContent).toBe(
      'Not saved: The disk is full. Nothing was changed. You can try again.',
    );
    expect(page.kept.people).toHaveLength(2);
    page.press('Save these 3 cards');
    await page.findByText('3 cards are saved.');
    expect(page.queryByRole('alert')).toBeNull();
  });

  test('leaves its refused rows on screen once it is saved, until another file is chosen', async () => {
    const page = await open();
    page.press('Save these 3 cards');
    await page.findByText('3 cards are saved.');
    expect(page.getByText(/^These rows were refused\. Put them right in the file/)).toBeTruthy();
    const table = within(page.getByRole('table', { name: 'Rows that are refused' }));
    expect(table.getAllByRole('cell').map((each) => each.textContent)).toEqual(
      expect.arrayContaining(['RP', 'TU']),
    );
    page.choose(fileOf('Who\nNEXT', 'next.csv'));
    await page.findByText('NEXT');
    expect(page.queryByRole('table')).toBeNull();
  });

  test('is saved once, and not dropped, while it is being saved', async () => {
    const { promise, resolve } = later<string | null>();
    const page = await open(() => promise);
    page.press('Save these 3 cards');
    page.press('Save these 3 cards');
    page.press('Cancel');
    await act(() => resolve(null));
    await page.findByText('3 cards are saved.');
    expect(page.onImport).toHaveBeenCalledTimes(1);
  });

  test.each([
    [null, '3 cards are saved.'],
    ['The disk is full', 'Not saved: The disk is full'],
  ])('leaves a file alone that is chosen while it is being saved: %s', async (reason, words) => {
    const { promise, resolve } = later<string | null>();
    const page = await open(() => promise);
    page.press('Save these 3 cards');
    page.choose(fileOf('Who\nNEXT', 'next.csv'));
    await page.findByText('NEXT');
    await act(() => resolve(reason));
    expect((await page.findByText(words)).role).toBe('status');
    expect(page.getByText('NEXT')).toBeTruthy();
  });

  test('changes whom another window added meanwhile, rather than adding them twice', async () => {
    const page = await open();
    page.kept.people = [...page.kept.people, person('ab', { series: '05' })];
    page.press('Save these 3 cards');
    await page.findByText('3 cards are saved.');
    expect(page.kept.people.map(({ who }) => who)).toEqual(['JS', 'KM', 'ab', 'CD']);
    expect(page.kept.people[2]).toMatchObject({
      id: person('ab').id,
      series: '05',
      certificate: '2027-04-01',
    });
  });

  test('says who did not fit in where another window filled the list meanwhile', async () => {
    const page = await open();
    const many = Array.from({ length: mostPeople - 3 }, (_, at) => person(`P${at}`));
    page.kept.people = [...page.kept.people, ...many];
    page.press('Save these 3 cards');
    await page.findByText('2 cards are saved. Not saved, because the list is full: CD.');
    expect(page.kept.people).toHaveLength(mostPeople);
  });

  test('is compared anew when another window changes the list', async () => {
    const page = await open();
    page.show([js, person('KM'), person('AB')]);
    expect(page.getByRole('heading', { level: 3 }).textContent).toContain('1 card to add, 2 to change');
  });
});

describe('a file with nothing to save', () => {
  test('says that the cards are the same, and offers nothing to save', async () => {
    const page = openPage([js]);
    page.choose(fileOf(csvOf([js])));
    expect((await page.findByRole('heading', { level: 3 })).textContent).toBe(
      'team.csv: 1 card already the same.',
    );
    expect(page.queryByRole('button', { name: /^Save th/ })).toBeNull();
  });

  test('says that every row is refused', async () => {
    const page = openPage();
    page.choose(fileOf('Who\n123456'));
    expect((await page.findByRole('heading', { level: 3 })).textContent).toBe(
      'team.csv: No card to keep. 1 row is refused:',
    );
  });

  test('shows the first hundred of many rows', async () => {
    const page = openPage();
    page.choose(fileOf(`Who\n${'123456\n'.repeat(1500)}`));
    await page.findByText('And 1,400 more.');
    expect(page.getAllByRole('row')).toHaveLength(101);
  });
});

describe('one card', () => {
  test('is spoken of as one', async () => {
    const page = openPage();
    page.choose(fileOf('Who\nJS'));
    expect((await page.findByRole('heading', { level: 3 })).textContent).toBe('team.csv: 1 card to add.');
    page.press('Save this card');
    await page.findByText('1 card is saved.');
  });

  test('is shown as text, whatever it looks like', async () => {
    const page = openPage();
    page.choose(fileOf('Who,<img src=x>\n<b>J</b>,1'));
    await page.findByText('<b>J</b>');
    expect(page.getByText('Not read: the column “<img src=x>”.')).toBeTruthy();
    expect(page.queryByRole('img')).toBeNull();
  });
});

describe('a file that is refused', () => {
  test('says why beside the field, and the field says so too', async () => {
    const page = openPage();
    page.choose(fileOf('Expiry\n2027-03-01'));
    const alert = await page.findByRole('alert');
    expect(alert.textContent).toBe(
      'Error: There is no column called “Who” in the first row. It holds initials or a nickname.',
    );
    expect(page.input().getAttribute('aria-describedby')).toContain(alert.id);
    expect(page.input().getAttribute('aria-invalid')).toBe('true');
    expect(page.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  test('is refused by its size before it is read', async () => {
    const page = openPage();
    const file = fileOf('Who\nJS');
    Object.defineProperty(file, 'size', { value: 50_000_000 });
    const text = vi.spyOn(file, 'text');
    page.choose(file);
    expect((await page.findByRole('alert')).textContent).toBe(
      'Error: This file is 50 MB. A list of cards is under 1 MB.',
    );
    expect(text).not.toHaveBeenCalled();
  });

  test('cannot be opened, in words', async () => {
    const page = openPage();
    const file = fileOf('Who\nJS');
    vi.spyOn(file, 'text').mockRejectedValue(new Error('It was moved'));
    page.choose(file);
    expect((await page.findByRole('alert')).textContent).toContain('could not read the file (It was moved)');
  });

  test('is forgotten once another is chosen', async () => {
    const page = openPage();
    page.choose(fileOf('junk'));
    await page.findByRole('alert');
    page.choose(fileOf('Who\nJS'));
    await page.findByRole('heading', { level: 3 });
    expect(page.queryByRole('alert')).toBeNull();
  });
});

test('of two files chosen one after the other the second is shown, whichever is read first', async () => {
  const page = openPage();
  const slow = fileOf('Who\nSLOW', 'slow.csv');
  const { promise, resolve } = later<string>();
  vi.spyOn(slow, 'text').mockReturnValue(promise);
  page.choose(slow);
  page.choose(fileOf('Who\nFAST', 'fast.csv'));
  await page.findByText('FAST');
  await act(() => resolve('Who\nSLOW'));
  expect(page.queryByText('SLOW')).toBeNull();
});

test('the same file can be chosen again once it was put right', () => {
  const page = openPage();
  const input = page.input();
  const emptied = vi.spyOn(input, 'value', 'set');
  fireEvent.click(input);
  expect(emptied).toHaveBeenCalledWith('');
});
