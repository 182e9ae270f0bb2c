import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import {
  closeAndTidy,
  newProfile,
  openPage,
  popupReady,
  readManifest,
  type Desk,
  type Launch,
} from './drive.ts';
import { zipFolder } from './zip-folder.ts';

const fixedUuid = '5d1c9a9e-3f0b-4c5e-9a54-0c6d1be6a001';

export async function launchFirefox(launch: Launch): Promise<Desk> {
  const { program, folder, headless = true, install = 'temporary', proxyPort, grantsPermissions } = launch;
  const profile = launch.profile ?? newProfile();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    acceptInsecureCerts: proxyPort !== undefined, // whatever answers behind a proxy on this PC is ours
    args: ['--remote-allow-system-access'], // since 153, to open moz-extension:// pages
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [readManifest(folder).browser_specific_settings.gecko.id]: fixedUuid,
      }),
      'extensions.background.idle.timeout': 1500,
      'extensions.webextOptionalPermissionPrompts': !grantsPermissions,
      'xpinstall.signatures.required': false,
      ...(proxyPort && proxyPrefs(proxyPort)),
    },
  });
  const before = new Set(browser.targets());
  if (install === 'temporary') await browser.installExtension(resolve(folder));
  if (install === 'permanent') await installForGood(browser, folder);
  // Firefox does not tell the address of the tab that opens after an install.
  if (install !== 'kept') await browser.waitForTarget((target) => !before.has(target));
  const base = `moz-extension://${fixedUuid}`;
  const open = (page: string, ready: string) =>
    // Firefox never reports such a page as loaded, so only the selector is waited for.
    openPage(browser, `${base}/${page}`, ready, { waitUntil: [] });
  return {
    browser,
    base,
    open,
    popup: () => open('popup.html', popupReady),
    close: () => closeAndTidy(browser, launch.profile ? null : profile),
  };
}

function proxyPrefs(port: number): Record<string, string | number> {
  const host = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
  };
}

/** Puppeteer installs for one run only; the protocol below it can do more. */
async function installForGood(browser: Browser, folder: string): Promise<void> {
  const path = join(newProfile(), 'desk.zip');
  writeFileSync(path, zipFolder(folder));
  const { connection } = browser as unknown as {
    connection: { send: (method: string, given: object) => Promise<unknown> };
  };
  const extensionData = { type: 'archivePath', path };
  await connection.send('webExtension.install', { extensionData, 'moz:permanent': true });
}
