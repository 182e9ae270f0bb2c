import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Source } from '../../src/guidance/answer.ts';
import { changeItem } from '../../src/platform/items.ts';
import { PageMarks } from '../../src/ui/PageMarks.tsx';
import type { Look } from '../../src/updates/pages/look.ts';
import { pageWatch } from '../../src/updates/pages/page-watch.ts';
import { shortAnswer } from '../examples.ts';
import { lookedAt, sightOf } from './looked-at.ts';

const page = { url: 'https://cpe.org.uk/smartcards/', printed: '2026-01-22', seen: '2026-11-22' };
const source: Source = {
  title: 'Smartcards',
  publisher: 'Community Pharmacy England',
  url: `${page.url}#unlock`,
  printed: '22 January 2026',
  seen: '2026-11-22',
  derived: false,
  mirror: false,
  opened: null,
};
const answer: Answer = { ...shortAnswer, written: '2026-11-20', reading: ['C2'] };
const was = 'Allow 10 working days.\nBring your card.\nRing the desk on Monday.';
const is = 'Allow 15 working days.\nAsk for a receipt.\nBring your card.';

afterEach(() => vi.restoreAllMocks());

async function show(looks: readonly Look[], isOn = true) {
  const { url } = page;
  await changeItem(pageWatch, () => ({ isOn, pages: { [url]: lookedAt(page, ...looks) } }));
  return render(<PageMarks answer={answer} sources={{ C2: source }} />).container;
}
const settle = () => act(() => new Promise((done) => setTimeout(done, 50)));
const change = async (on: string | null = '2026-11-22') => [
  await sightOf(was, '2026-01-22'),
  await sightOf(is, on),
  await sightOf(is, on),
];
const ask = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Show the words that changed' }));

describe('the mark on an answer', () => {
  test('says when the page changed and when the answer was written, and leads to the page', async () => {
    await show(await change());
    const sentence = /^This page changed on 22 November 2026; our answer was written on 20 November 2026\./;
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Smartcards/ }).getAttribute('href')).toBe(page.url);
  });

  test('says when the change was seen where the page’s own date did not move', async () => {
    await show(await change('2026-01-22'));
    expect(await screen.findByText(/^This page was seen changed on 22 November 2026/)).toBeTruthy();
  });

  test('of a page that is gone has no words to show', async () => {
    const gone: Look = { kind: 'gone', status: 404 };
    await show([await sightOf(was, '2026-01-22'), gone, gone]);
    expect(await screen.findByText(/^This page was seen to be gone on/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('of a page that had changed when it was first seen has no words to show', async () => {
    const sight = await sightOf(is, '2026-11-22');
    await show([sight, sight]);
    expect(await screen.findByText(/^This page changed on 22 November 2026/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    ['the page is as it was', true, 1],
    ['the change was seen once', true, 2],
    ['the watch is off', false, 3],
  ])('is not there where %s', async (_what, isOn, looks) => {
    const container = await show((await change()).slice(0, looks), isOn);
    await settle();
    expect(container.textContent).toBe('');
  });

  test('comes and goes as the background looks, and goes once the watch is turned off', async () => {
    const looks = await change();
    const container = await show(looks.slice(0, 2));
    await settle();
    expect(container.textContent).toBe('');
    await changeItem(pageWatch, (watch) => ({ ...watch, pages: { [page.url]: lookedAt(page, ...looks) } }));
    await screen.findByText(/^This page changed/);
    await changeItem(pageWatch, (watch) => ({ ...watch, isOn: false }));
    await waitFor(() => expect(container.textContent).toBe(''));
  });

  test('is not there where storage cannot be read', async () => {
    const looks = await change();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('No storage'));
    const container = render(<PageMarks answer={answer} sources={{ C2: source }} />).container;
    await settle();
    expect(looks).toHaveLength(3);
    expect(container.textContent).toBe('');
  });
});

describe('the words that changed', () => {
  beforeEach(async () => void (await show(await change())));

  test('are read and shown only when somebody asks', async () => {
    await screen.findByRole('button');
    expect(screen.queryByRole('list')).toBeNull();
    await ask();
    const list = await screen.findByRole('list');
    const wordsIn = (tag: string) => [...list.querySelectorAll(tag)].map((each) => each.textContent);
    expect(wordsIn('li')).toEqual([
      'Allow 1015 working days.',
      'Ring the desk on Monday.',
      'Ask for a receipt.',
    ]);
    expect(wordsIn('del')).toEqual(['10', 'Ring the desk on Monday.']);
    expect(wordsIn('ins')).toEqual(['15', 'Ask for a receipt.']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    ['lost', async () => fakeBrowser.storage.local.remove(await shelf())],
    ['damaged', () => damage()],
    ['not to be read', () => void vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error())],
  ])('that are %s are said to be no longer kept', async (_what, lose) => {
    const button = await screen.findByRole('button');
    await lose();
    fireEvent.click(button);
    await screen.findByText('The words that changed are no longer kept here.');
    expect(screen.queryByRole('list')).toBeNull();
  });
});

const shelf = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('page '));

/** Every text that is kept is another than its name says. */
async function damage(): Promise<void> {
  const damaged = (await shelf()).map((key) => [key, 'Something else'] as const);
  await fakeBrowser.storage.local.set(Object.fromEntries(damaged));
}
