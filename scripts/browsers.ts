import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type Family = 'chromium' | 'firefox';

/** Where the browsers put themselves, by family, best first; `CHROMIUM` and `FIREFOX` come before all. */
const programs: Record<Family, { variable: string; names: string[]; paths: string[] }> = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
      String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
      String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
      String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
      String.raw`C:\Program Files (x86)\Mozilla Firefox\firefox.exe`,
    ],
  },
};
const packages: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The program of a browser of that family, or null when none is installed. */
export function findBrowser(family: Family): string | null {
  const { variable, names, paths } = programs[family];
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which is not there.`);
  return [...(named ? [named] : []), ...onPath, ...paths].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs what is missing with `apt-get`, as root, fonts included so that widths agree everywhere.
 * Throws one line saying what to install where it cannot.
 */
function installBrowsers(families: Family[], either: string): void {
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  const wanted = families.map((family) => packages[family]);
  if (!isRoot || !hasApt) {
    throw new Error(`No browser found: install ${either} and run this again.`);
  }
  console.log(`Installing ${wanted.join(' and ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const installed =
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', ...wanted, 'fonts-liberation');
  if (!installed) throw new Error(`apt-get could not install ${wanted.join(' and ')}: see the lines above.`);
}

/**
 * The program of each browser asked for, installed first if need be.
 * @param either what a person may install instead, in words
 */
export function ensureBrowsers(families: Family[], either = 'Chromium and Firefox'): Record<Family, string> {
  const missing = families.filter((family) => !findBrowser(family));
  if (missing.length) installBrowsers(missing, either);
  const still = families.find((family) => !findBrowser(family));
  if (still) throw new Error(`${packages[still]} was installed but its program was not found.`);
  return { chromium: findBrowser('chromium') ?? '', firefox: findBrowser('firefox') ?? '' };
}
