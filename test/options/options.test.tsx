import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../options/Options.tsx';
import { exampleGuidance } from '../examples.ts';
import { serveGuidance } from '../popup/serve-guidance.ts';

beforeEach(() => serveGuidance(exampleGuidance));
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

function openAt(address: string) {
  history.replaceState(null, '', address);
  render(<Options />);
}
const goTo = (hash: string) =>
  void act(() => {
    location.hash = hash;
  });
const title = () => screen.getByRole('heading', { level: 1 });
const sideList = () => within(screen.getByRole('navigation', { name: 'Sections' }));

describe('the side list', () => {
  test('names each section and leads there', () => {
    openAt('/options.html');
    const links = sideList().getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Home pharmacy', '#home'],
      ['Contacts', '#contacts'],
      ['Cards', '#cards'],
      ['Reminders', '#reminders'],
      ['Guidance', '#guidance'],
      ['Health', '#health'],
      ['About', '#about'],
    ]);
  });

  test('marks the section that is shown', () => {
    openAt('/options.html#about');
    expect(sideList().getByRole('link', { current: 'page' }).textContent).toBe('About');
  });
});

describe('the section shown', () => {
  test.each([
    ['', 'Home pharmacy'],
    ['#home', 'Home pharmacy'],
    ['#contacts', 'Contacts'],
    ['#cards', 'Cards'],
    ['#cards/00000000000a', 'Cards'],
    ['#reminders', 'Reminders'],
    ['#guidance', 'Guidance'],
    ['#about', 'About'],
    ['#no-such-section', 'Home pharmacy'],
    ['#100%', 'Home pharmacy'],
  ])('at “%s” is %s, and the tab is named after it', async (hash, name) => {
    openAt(`/options.html${hash}`);
    expect(title().textContent).toBe(name);
    await waitFor(() => expect(document.title).toBe(`${name} – Smartcard Desk`));
  });

  test('changes with the address, and its heading takes the cursor', async () => {
    openAt('/options.html');
    goTo('#contacts');
    await waitFor(() => expect(title().textContent).toBe('Contacts'));
    await waitFor(() => expect(document.activeElement).toBe(title()));
    title().blur();
    goTo('#about');
    await waitFor(() => expect(document.title).toBe('About – Smartcard Desk'));
    expect(title().textContent).toBe('About');
    expect(document.activeElement).toBe(title());
  });

  test('leaves the cursor alone when the page opens', async () => {
    openAt('/options.html#about');
    await waitFor(() => expect(document.title).toBe('About – Smartcard Desk'));
    expect(document.activeElement).toBe(document.body);
  });
});

test('what was typed in a section is still there after a look at another, and the tab asks before it closes', async () => {
  openAt('/options.html#home');
  const place = await screen.findByLabelText<HTMLInputElement>('ODS code or postcode');
  const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(false);
  fireEvent.input(place, { target: { value: 'FWF76' } });
  goTo('#about');
  goTo('#home');
  expect(screen.getByLabelText<HTMLInputElement>('ODS code or postcode').value).toBe('FWF76');
  await waitFor(() => expect(leave()).toBe(true));
});

describe('a section that fails', () => {
  test('leaves the side list and the other sections', async () => {
    const report = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.local.onChanged, 'addListener').mockImplementation(() => {
      throw new Error('No storage here');
    });
    openAt('/options.html#home');
    const faults = await screen.findAllByText('This section could not be shown: No storage here');
    expect(faults.filter((fault) => !fault.closest('[hidden]'))).toHaveLength(1);
    expect(report).toHaveBeenCalled();
    expect(sideList().getAllByRole('link')).toHaveLength(7);
    goTo('#about');
    const isSeen = (element: HTMLElement) => !element.closest('[hidden]');
    await waitFor(() => expect(isSeen(screen.getByText(/not an NHS product/))).toBe(true));
    expect(screen.getAllByText(/could not be shown/).filter(isSeen)).toEqual([]);
  });
});

describe('the welcome', () => {
  test('stands in the tab that opens after a first install, with what is kept and where', () => {
    openAt('/options.html?installed#home');
    expect(screen.getByText(/^Smartcard Desk is ready/)).toBeTruthy();
    const seen = (words: RegExp) => screen.getAllByText(words).filter((text) => !text.closest('[hidden]'));
    expect(seen(/kept in this browser profile, on this PC/)).toHaveLength(1);
    expect(seen(/^Nothing about you is sent but ODS codes and postcodes/)).toHaveLength(1);
    expect(title().textContent).toBe('Home pharmacy');
  });

  test('stands nowhere else', () => {
    openAt('/options.html#home');
    expect(screen.queryByText(/Smartcard Desk is ready/)).toBeNull();
    openAt('/options.html?installed#about');
    expect(screen.queryByText(/Smartcard Desk is ready/)).toBeNull();
  });
});
