import { build, type BuildOptions } from 'esbuild';
import { compile } from 'sass';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeedSettings, type FeedSettings } from './feed-settings.ts';
import { licencesText } from './licences.ts';
import { manifestFor, type Engine } from './manifest-for.ts';
import { packParts } from './pack-parts.ts';
import { popupShell } from './popup-shell.tsx';

const engines: readonly Engine[] = ['chromium', 'firefox'];
const targets = { chromium: 'chrome144', firefox: 'firefox142' };
const pages = ['popup/popup.html', 'popup/answer.html', 'options/options.html'];
const styles = ['popup/popup.scss', 'options/options.scss'];

/**
 * Builds for both engines, into `chromium` and `firefox` in the folder.
 * @param settings where updated guidance comes from: `GUIDANCE_FEED_URLS` and `GUIDANCE_FEED_KEYS`
 */
export async function buildBoth(
  folder: string,
  settings: Record<string, string | undefined> = process.env,
): Promise<void> {
  const parts = Object.entries(packParts()).map(([name, json]) => [`${name}.json`, json]);
  const data = Object.fromEntries(parts) as Record<string, string>;
  const feed = readFeedSettings(settings);
  for (const engine of engines) await buildFor(engine, join(folder, engine), feed, data);
}

/** The same sources give the same bytes: nothing here reads a clock, a path or a random number. */
async function buildFor(
  engine: Engine,
  folder: string,
  feed: FeedSettings,
  data: Record<string, string>,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options: BuildOptions = {
    outdir: folder,
    bundle: true,
    // Names of parts hold a hash of the paths of what is in them: a link is not to lead out of this folder.
    preserveSymlinks: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: targets[engine],
    define: { FEED_SETTINGS: JSON.stringify(feed) },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  };
  const tabs = { answer: 'popup/open-answer-tab.tsx', options: 'options/open-options.tsx' };
  const scripts = { background: 'src/background/index.ts', ...tabs };
  await build({ ...options, format: 'iife', entryPoints: scripts });
  // Only what the popup needs to be used at once is in its own script, and what that imports.
  const popup = { popup: 'popup/open-popup.tsx' };
  await build({ ...options, format: 'esm', splitting: true, entryPoints: popup, chunkNames: 'popup-[hash]' });
  await build({ ...options, format: 'esm', bundle: false, entryPoints: { start: 'popup/start.ts' } });

  for (const page of pages) {
    const html = readFileSync(page, 'utf8').replace('<!-- shell -->', popupShell);
    writeFileSync(join(folder, baseName(page)), html);
  }
  for (const style of styles) {
    const { css } = compile(style, { loadPaths: ['node_modules'], style: 'compressed' });
    writeFileSync(join(folder, baseName(style).replace('.scss', '.css')), `${css}\n`);
  }
  const source = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'manifest.json'), toJson(manifestFor(engine, source, feed.urls)));
  for (const [name, json] of Object.entries(data)) writeFileSync(join(folder, name), json);
  writeFileSync(join(folder, 'licences.txt'), licencesText());
  cpSync('LICENSE', join(folder, 'LICENSE'));
  for (const icon of readdirSync('icons').filter((name) => name.endsWith('.png'))) {
    cpSync(join('icons', icon), join(folder, 'icons', icon));
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
