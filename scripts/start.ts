import { mkdirSync } from 'node:fs';
import { askPopup } from './ask-popup.ts';
import { ensureBrowsers, findBrowser } from './browsers.ts';
import { buildBoth } from './build-extension.ts';
import { launchChromium, type Desk } from './drive.ts';
import { launchFirefox } from './drive-firefox.ts';

const preview = 'dist/preview';
const question = process.argv.slice(3).join(' ').trim();

await buildBoth('dist');
const hasDisplay =
  process.platform !== 'linux' || !!(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const desk = await launch(!hasDisplay);
try {
  await (hasDisplay ? showTo(desk) : askOnce(desk));
} finally {
  await desk.close();
}

/** Any Chromium first, because its popup can be opened without a click; else Firefox. */
async function launch(headless: boolean): Promise<Desk> {
  const firefox = findBrowser('chromium') ? null : findBrowser('firefox');
  if (firefox) return launchFirefox({ program: firefox, folder: 'dist/firefox', headless });
  const { chromium } = ensureBrowsers(['chromium'], 'Chromium, Chrome, Edge or Firefox');
  return launchChromium({ program: chromium, folder: 'dist/chromium', headless });
}

/** On a desktop: the popup is open, with the question asked if there was one, until the browser is closed. */
async function showTo({ browser, popup }: Desk): Promise<void> {
  const page = await popup();
  if (question) await askPopup(page, question);
  console.log('Smartcard Desk is open in a throw-away profile. Close the browser to end this.');
  await new Promise((closed) => browser.once('disconnected', closed));
}

/** Without a display: the popup is asked one question, and what it shows is printed. */
async function askOnce({ popup, open }: Desk): Promise<void> {
  mkdirSync(preview, { recursive: true });
  const asked = question || 'my card is locked';
  const page = await popup();
  await page.screenshot({ path: `${preview}/popup-home.png` });
  console.log(`Asked: ${asked}\n\n${await askPopup(page, asked)}\n`);
  await page.screenshot({ path: `${preview}/popup-answer.png` });
  const options = await open('options.html', 'form');
  await options.screenshot({ path: `${preview}/options.png`, fullPage: true });
  console.log(`Pictures: ${preview}/popup-home.png, popup-answer.png and options.png`);
}
