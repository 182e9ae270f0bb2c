import type { Page } from 'puppeteer-core';
import { searchBox } from './drive.ts';

/**
 * Types a question into the popup as a person would, opens the first answer, and returns what the
 * screen then says: steps, links, contacts, sources. When nothing fits, what the popup says to that.
 */
export async function askPopup(popup: Page, question: string): Promise<string> {
  await popup.locator(searchBox).fill(question);
  const said = () => document.querySelector('.count')?.textContent !== '';
  // Words such as “my card” say nothing yet, and the popup waits for more.
  await popup.waitForFunction(said, { timeout: 2000 }).catch(() => undefined);
  if (await popup.$('[data-answer]')) {
    await popup.focus(searchBox);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('article[data-answer]');
  }
  return popup.evaluate(() => {
    const shown = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
    const unseen = shown.querySelectorAll<HTMLElement>('.unseen, .tools, .copy');
    unseen.forEach((element) => (element.style.display = 'none'));
    const numbered = [...shown.querySelectorAll('ol')].flatMap((list) =>
      [...list.children].map((item, at) => {
        const number = document.createTextNode(`${at + 1}. `);
        item.prepend(number);
        return number;
      }),
    );
    const links = [...shown.querySelectorAll<HTMLAnchorElement>('a[target]')];
    const after = links.map((link) => {
      const address = document.createTextNode(` <${link.getAttribute('href') ?? ''}>`);
      link.append(address);
      return address;
    });
    const text = shown.innerText;
    [...numbered, ...after].forEach((added) => added.remove());
    unseen.forEach((element) => element.style.removeProperty('display'));
    return text.replace(/\n{3,}/g, '\n\n').trim();
  });
}
