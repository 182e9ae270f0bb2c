import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ordApi } from '../fakes/ord-api.ts';
import { pharmacies, postcodes } from '../fakes/pharmacies.ts';
import { postcodesApi } from '../fakes/postcodes-api.ts';
import {
  chromium,
  fillIn,
  firefox,
  popupReady,
  refusePermission,
  setPharmacy,
  textOf,
  until,
  type Desk,
} from './desks.ts';
import { startDirectoryHost } from './directory-host.ts';

const answers = {
  'directory.spineservices.nhs.uk': ordApi(pharmacies),
  'api.postcodes.io': postcodesApi(postcodes),
};
let desk: Desk;
let host: Awaited<ReturnType<typeof startDirectoryHost>>;
let options: Page;
const shows = (words: string) => until(async () => (await textOf(options)).includes(words));
const find = async (typed: string) => {
  await options.bringToFront();
  await fillIn(options, { place: typed });
  await options.click('form.find button[type=submit]');
};
/** The page is as useful as without look-ups: what was typed is there, and the board can be set by hand. */
const expectUsable = async () => {
  await shows('You did not allow it, so nothing was sent.');
  expect(await options.$eval('#place', (field) => (field as HTMLInputElement).value)).toBe('FWF76');
  expect(host.arrived).toEqual([]);
  await setPharmacy(options, 'FWF76', 'QWO');
  const popup = await desk.open('popup.html', popupReady);
  await until(async () => (await textOf(popup)).includes('FWF76 · West Yorkshire'));
  expect(await textOf(popup)).toContain('The Health Informatics Service');
  await popup.close();
};

describe('a permission that is refused', () => {
  afterAll(() => host.close());
  beforeAll(async () => {
    host = await startDirectoryHost(answers);
  });

  test('in Firefox leaves a usable page, and nothing was sent', async () => {
    desk = await firefox({ proxyPort: host.port });
    options = await desk.open('options.html#home', '#place');
    await find('FWF76');
    await shows('Waiting for your answer to the browser');
    await refusePermission(desk);
    await expectUsable();
    await desk.close();
  });

  test('in Chromium leaves a usable page', async () => {
    desk = await chromium({ proxyPort: host.port, spki: host.spki });
    host.setOffline(true); // else the plain request would do
    options = await desk.open('options.html#home', '#place');
    await find('FWF76');
    await shows('Nobody answered');
    // The question is a window of the browser's own, which nothing here can press: its answer is put in.
    await options.evaluate(() => {
      chrome.permissions.request = () => Promise.resolve(false);
    });
    await options.locator('button ::-p-text(Allow the two sites and try again)').click();
    await expectUsable();
    await desk.close();
  });
});
