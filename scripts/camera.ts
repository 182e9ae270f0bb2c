import type { Page } from 'puppeteer-core';
import { popupReady, type Desk } from './drive.ts';

type Prepare = (page: Page) => Promise<void>;

/** Takes pictures of the pages of a desk into a folder, each light and dark. */
export function camera(desk: Desk, folder: string) {
  const shoot = async (
    name: string,
    page: Page,
    size: { width: number; height: number },
    prepare: Prepare = () => Promise.resolve(),
  ) => {
    await page.setViewport({ ...size, deviceScaleFactor: 1.5 });
    page.on('dialog', (question) => void question.accept()); // “Leave site?”
    await prepare(page);
    await new Promise((done) => setTimeout(done, 400)); // the save, and what follows from it
    await page.waitForFunction(() => !document.body.innerText.includes('Looking up '));
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.screenshot({ path: `${folder}/${name}-${value}.png`, fullPage: true });
    }
    await page.goto(`${desk.base}/answer.html`); // a popup keeps its place as it goes
    await page.evaluate(() => chrome.storage.session.clear());
    await page.close();
    console.log(`${folder}/${name}-light.png, -dark.png`);
  };
  return {
    popup: async (name: string, prepare?: Prepare) =>
      shoot(name, await desk.open('popup.html', popupReady), { width: 400, height: 600 }, prepare),
    tab: async (name: string, where: string, prepare?: Prepare) => {
      const opened = where.endsWith('#contacts') ? '#registrationAuthority-name' : 'h1';
      await shoot(name, await desk.open(where, opened), { width: 1120, height: 760 }, prepare);
    },
  };
}
