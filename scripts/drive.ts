import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { TargetType, type Browser, type Page } from 'puppeteer-core';

/**
 * A browser with the extension loaded, in a profile of its own. `base` is the root of its pages.
 * The tab that opens after an install is there already: it would come to the front of any other.
 */
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
  /** Firefox only: an installation that a restart survives, or one that the profile already holds. */
  install?: 'temporary' | 'permanent' | 'kept';
  /** A proxy on this PC that every request of the browser goes through. */
  proxyPort?: number;
  /** Chromium only: a certificate to take although nobody vouches for it, as its key's SHA-256 in base64. */
  spki?: string;
  /** Whether the permissions that are asked for from a click are granted without a prompt. */
  grantsPermissions?: boolean;
}

export const searchBox = 'input[type=search]';
/** There once the popup's script has read storage and taken over from the painted shell. */
export const popupReady = '[data-contact], [data-answer]';

/** Chromium with these extensions, quiet towards the network. */
export function startChromium(
  program: string,
  folders: string[],
  {
    headless = true,
    profile = newProfile(),
    proxyPort,
    spki,
  }: Omit<Partial<Launch>, 'program' | 'folder'> = {},
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: folders.length ? folders.map((folder) => resolve(folder)) : true,
    userDataDir: profile,
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
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`] : []),
      ...(spki ? [`--ignore-certificate-errors-spki-list=${spki}`] : []),
    ],
  });
}

/** Presses the toolbar button of an extension over a new tab. `clickedAt` is in milliseconds since 1970. */
export async function openActionPopup(
  browser: Browser,
  id: string,
): Promise<{ tab: Page; popup: Page; clickedAt: number }> {
  const tab = await browser.newPage();
  const before = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => target.url().startsWith(`chrome-extension://${id}/popup.html`) && !before.has(target),
  );
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser does not list the extension ${id}`);
  const clickedAt = Date.now();
  await tab.triggerExtensionAction(extension);
  return { tab, popup: await (await opened).asPage(), clickedAt };
}

/**
 * The popup, once it is ready. The browser closes a popup when anything else takes the focus, such as a tab
 * that was still opening: then the button is pressed again, as a person would.
 */
async function openReadyPopup(browser: Browser, id: string, presses = 3): Promise<Page> {
  const { popup } = await openActionPopup(browser, id);
  try {
    await popup.waitForFunction((ready) => document.querySelector(ready), {}, popupReady);
    return popup;
  } catch (fault) {
    if (presses > 1 && popup.isClosed()) return openReadyPopup(browser, id, presses - 1);
    throw fault;
  }
}

export async function launchChromium({ program, folder, ...how }: Launch): Promise<Desk> {
  const profile = how.profile ?? newProfile();
  const browser = await startChromium(program, [folder], { ...how, profile });
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://'),
  );
  const id = new URL(worker.url()).host;
  await browser.waitForTarget((target) => target.url().endsWith('options.html?installed'));
  if (how.grantsPermissions) await grantHosts(browser, id, folder);
  const base = `chrome-extension://${id}`;
  return {
    browser,
    base,
    open: (page, ready) => openPage(browser, `${base}/${page}`, ready, { waitUntil: 'load' }),
    popup: () => openReadyPopup(browser, id),
    close: () => closeAndTidy(browser, how.profile ? null : profile),
  };
}

/**
 * Lets the extension have the hosts that its manifest calls optional, once it asks for them from a click. Else a
 * prompt comes, which is the browser's own, and nothing that drives a page can press it.
 */
async function grantHosts(browser: Browser, id: string, folder: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  for (const host of readManifest(folder).optional_host_permissions) {
    await page.evaluate(
      (...given) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { addHostPermission: (id: string, origin: string) => Promise<void> };
        };
        return developerPrivate.addHostPermission(...given);
      },
      id,
      host,
    );
  }
  await page.close();
}

/** What drives the browsers reads of a built manifest. */
export function readManifest(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    optional_host_permissions: string[];
    browser_specific_settings: { gecko: { id: string } };
  };
}

/** Closes the browser, and removes a profile that nobody asked to keep. */
export async function closeAndTidy(browser: Browser, profile: string | null): Promise<void> {
  await browser.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'smartcard-desk-'));
}

export async function openPage(
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
