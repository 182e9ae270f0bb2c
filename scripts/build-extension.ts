import { build, type BuildOptions } from 'esbuild';
import { compile } from 'sass';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGuidance, readNationalDates, readSearch } from './guidance.ts';
import { licencesText } from './licences.ts';
import { manifestFor, type Engine } from './manifest-for.ts';
import { popupShell } from './popup-shell.tsx';

const engines: readonly Engine[] = ['chromium', 'firefox'];
const targets = { chromium: 'chrome144', firefox: 'firefox142' };
const pages = ['popup/popup.html', 'popup/answer.html', 'options/options.html'];
const styles = ['popup/popup.scss', 'options/options.scss'];

/** Builds for both engines, into `chromium` and `firefox` in the folder. */
export async function buildBoth(folder: string): Promise<void> {
  const data = {
    'guidance.json': `${JSON.stringify(readGuidance())}\n`,
    'national-dates.json': `${JSON.stringify(readNationalDates())}\n`,
    'search.json': `${JSON.stringify(readSearch())}\n`,
  };
  for (const engine of engines) await buildFor(engine, join(folder, engine), data);
}

/** The same sources give the same bytes: nothing here reads a clock, a path or a random number. */
async function buildFor(engine: Engine, folder: string, data: Record<string, string>): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options: BuildOptions = {
    outdir: folder,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: targets[engine],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  };
  const scripts = { background: 'src/background/index.ts', popup: 'popup/open-popup.tsx' };
  const tabs = { answer: 'popup/open-answer-tab.tsx', options: 'options/open-options.tsx' };
  await build({ ...options, format: 'iife', entryPoints: { ...scripts, ...tabs } });
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
  writeFileSync(join(folder, 'manifest.json'), toJson(manifestFor(engine, source)));
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
