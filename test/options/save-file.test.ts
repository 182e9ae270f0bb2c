import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from '../../options/save-file.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What the browser was asked for: a link to a blob, pressed. */
function watchBrowser() {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept');
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const pressed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  return {
    revoked,
    links: () => pressed.mock.contexts as HTMLAnchorElement[],
    blob: () => made.mock.calls[0]![0] as Blob,
  };
}

test('a text is offered once, under its name, as what it is', async () => {
  const browser = watchBrowser();
  saveFile('cards.ics', 'text/calendar;charset=utf-8', 'BEGIN:VCALENDAR\r\nSUMMARY:Zoë’s card\r\n');
  expect(browser.links().map(({ download, href }) => [download, href])).toEqual([['cards.ics', 'blob:kept']]);
  expect(browser.blob().type).toBe('text/calendar;charset=utf-8');
  expect(await browser.blob().text()).toBe('BEGIN:VCALENDAR\r\nSUMMARY:Zoë’s card\r\n');
});

test('the page stays as it was', () => {
  watchBrowser();
  const elements = () => document.querySelectorAll('*').length;
  const before = elements();
  saveFile('cards.csv', 'text/csv', 'Who');
  expect(elements()).toBe(before);
});

test('the text is let go of, once the browser has had time to take it', () => {
  const { revoked } = watchBrowser();
  saveFile('cards.csv', 'text/csv', 'Who');
  vi.advanceTimersByTime(5000);
  expect(revoked).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:kept');
});
