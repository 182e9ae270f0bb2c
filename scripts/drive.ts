import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page } from 'puppeteer-core';

/** A browser with the extension loaded, in a profile of its own. `base` is the root of its pages. */
export interface Desk {
  browser: Browser;
  base: string;
  /** Opens one of the extension's pages in a tab and waits for `ready`. */
  open: (page: string, ready: string) => Promise<Page>;
  /** Opens the popup: the real one in Chromium, as a page in Firefox. */
  popup: () => Promise<Page>;
  close: () => Promise<void>;
}

export interface Launch {
  program: string;
  /** A built extension. */
  folder: string;
  headless?: boolean;
  /** A profile to use again; else a new one. */
  profile?: string;
}

export const searchBox = 'input[type=search]';
const fixedUuid = '5d1c9a9e-3f0b-4c5e-9a54-0c6d1be6a001';

export async function launchChromium({ program, folder, headless = true, profile }: Launch): Promise<Desk> {
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: [resolve(folder)],
    userDataDir: profile ?? newProfile(),
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root may not use the sandbox
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
      ...(headless ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
    ],
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://'),
  );
  const id = new URL(worker.url()).host;
  const base = `chrome-extension://${id}`;
  return {
    browser,
    base,
    open: (page, ready) => openPage(browser, `${base}/${page}`, ready, { waitUntil: 'load' }),
    popup: async () => {
      const tab = await browser.newPage();
      const opened = browser.waitForTarget((target) => target.url().startsWith(`${base}/popup.html`));
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The browser does not list the extension');
      await tab.triggerExtensionAction(extension);
      const popup = await (await opened).asPage();
      await popup.waitForSelector(searchBox);
      return popup;
    },
    close: () => browser.close(),
  };
}

export async function launchFirefox({ program, folder, headless = true, profile }: Launch): Promise<Desk> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    userDataDir: profile ?? newProfile(),
    defaultViewport: null,
    args: ['--remote-allow-system-access'], // since 153, to open moz-extension:// pages
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(folder)]: fixedUuid }),
      'extensions.background.idle.timeout': 1500,
      'xpinstall.signatures.required': false,
    },
  });
  await browser.installExtension(resolve(folder));
  const base = `moz-extension://${fixedUuid}`;
  const open = (page: string, ready: string) =>
    // Firefox never reports such a page as loaded, so only the selector is waited for.
    openPage(browser, `${base}/${page}`, ready, { waitUntil: [] });
  return { browser, base, open, popup: () => open('popup.html', searchBox), close: () => browser.close() };
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'smartcard-desk-'));
}

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

async function openPage(
  browser: Browser,
  url: string,
  ready: string,
  options: { waitUntil: 'load' | [] },
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, options);
  await page.waitForSelector(ready);
  return page;
}
