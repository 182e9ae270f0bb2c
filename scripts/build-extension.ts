import { build, type BuildOptions } from 'esbuild';
import { compile } from 'sass';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGuidance } from '../src/guidance/compile.ts';
import { manifestFor, type Engine } from './manifest-for.ts';
import { popupShell } from './popup-shell.tsx';

export const engines: readonly Engine[] = ['chromium', 'firefox'];
const targets = { chromium: 'chrome144', firefox: 'firefox142' };
const pages = ['popup/popup.html', 'popup/answer.html', 'options/options.html'];
const styles = ['popup/popup.scss', 'options/options.scss'];

/** Builds for both engines. Returns every file written, with its size in bytes. */
export async function buildBoth(folder: string): Promise<[string, number][]> {
  const guidance = packGuidance();
  for (const engine of engines) await buildFor(engine, join(folder, engine), guidance);
  return engines.flatMap((engine) => sizesIn(join(folder, engine)));
}

/** The same sources give the same bytes: nothing here reads a clock, a path or a random number. */
async function buildFor(engine: Engine, folder: string, guidance: string): Promise<void> {
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
  writeFileSync(join(folder, 'guidance.json'), guidance);
  cpSync('LICENSE', join(folder, 'LICENSE'));
  for (const icon of readdirSync('icons').filter((name) => name.endsWith('.png'))) {
    cpSync(join('icons', icon), join(folder, 'icons', icon));
  }
}

/** The packaged guidance as JSON. Throws with every fault of every answer when one is refused. */
function packGuidance(): string {
  const folder = 'src/guidance/answers';
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const compiled = compileGuidance(files, readFileSync('src/guidance/sources.yaml', 'utf8'));
  if (compiled.kind === 'refused') throw new Error(`Answers refused:\n${compiled.faults.join('\n')}`);
  return `${JSON.stringify(compiled.guidance)}\n`;
}

function sizesIn(folder: string): [string, number][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, statSync(path).size]);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
