import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';

/** Draws the PNGs again from `icons/icon.svg`. They are committed: a build draws nothing. */
const svg = readFileSync('icons/icon.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath: ensureBrowsers(['chromium']).chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: `icons/icon-${size}.png`, omitBackground: true });
}
await browser.close();
