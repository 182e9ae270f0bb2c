import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { beforeRelease } from '../../src/guidance/before-release.ts';
import { readDirectory } from '../../scripts/guidance.ts';
import { filesIn } from '../../scripts/files-in.ts';
import { popupShell } from '../../scripts/popup-shell.tsx';
import { readOpenChecks } from '../../scripts/release-checks.ts';

const engines = ['chromium', 'firefox'] as const;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const kB = (files: [string, Uint8Array][]) =>
  files.reduce((sum, [, bytes]) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1000;

/** A script and all that it imports at once, and what that does; or whatever else is looked for in them. */
function importedBy(
  script: string,
  files: Record<string, Uint8Array>,
  looked = /(?:from|import)\s*["']\.\/([^"']+)["']/g,
): string[] {
  const found = new Set([script]);
  for (const name of found) {
    for (const [, imported] of text(files[name]!).matchAll(looked)) found.add(imported!);
  }
  return [...found];
}

describe.each(engines)('the build for %s', (engine) => {
  const files = filesIn(`dist/${engine}`);
  const named = (...names: string[]) => files.filter(([name]) => names.includes(name));

  test('carries nothing of the NHS identity', () => {
    for (const [name, bytes] of files) {
      expect(text(bytes), name).not.toMatch(/Frutiger|assets\.nhs\.uk/i);
    }
  });

  test('reaches for no host from a script or a style', () => {
    for (const [name, bytes] of files.filter(([each]) => /\.(js|css|html)$/.test(each))) {
      const hosts = [...text(bytes).matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map((match) => match[1]);
      const known = new Set([
        'www.w3.org',
        'digital.nhs.uk',
        'www.lpc-online.org.uk',
        'cpe.org.uk',
        'github.com',
        'directory.spineservices.nhs.uk',
        'api.postcodes.io',
      ]);
      expect(
        hosts.filter((host) => !known.has(host ?? '')),
        name,
      ).toEqual([]);
    }
  });

  test('holds no script in its pages and no eval in its scripts', () => {
    for (const [name, bytes] of files.filter(([each]) => each.endsWith('.html'))) {
      expect(text(bytes), name).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
    }
    for (const [name, bytes] of files.filter(([each]) => each.endsWith('.js'))) {
      expect(text(bytes), name).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  test('has a popup of at most 60 kB of script and style, gzipped, before anything is asked of it', () => {
    const popup = named('start.js', 'popup.css', ...importedBy('popup.js', Object.fromEntries(files)));
    expect(popup.length).toBeGreaterThan(3);
    expect(kB(popup)).toBeLessThan(60);
  });

  test('fetches each part of the popup from itself, and has no part that nothing fetches', () => {
    const parts = files.map(([name]) => name).filter((name) => /^popup-\w+\.js$/.test(name));
    const all = importedBy('popup.js', Object.fromEntries(files), /["']\.\/(popup-\w+\.js)["']/g);
    expect(all.toSorted()).toEqual(['popup.js', ...parts].toSorted());
  });

  test('has guidance of at most 60 kB, gzipped', () => {
    expect(kB(named('guidance.json'))).toBeLessThan(60);
  });

  test('has the contacts and national routes of this checkout, at most 15 kB gzipped', () => {
    const [[, directory]] = named('directory.json') as [[string, Uint8Array]];
    expect(JSON.parse(text(directory))).toEqual(readDirectory());
    expect(kB(named('directory.json'))).toBeLessThan(15);
  });

  test('has a search learned into at most 45 kB, gzipped', () => {
    expect(named('search.json')).toHaveLength(1);
    expect(kB(named('search.json'))).toBeLessThan(45);
  });

  test('paints the popup from its page before any script has run', () => {
    const [[, popup]] = named('popup.html') as [[string, Uint8Array]];
    expect(text(popup)).toContain(popupShell());
    expect(popupShell().match(/<input/g)).toHaveLength(1);
    expect(popupShell()).toContain('Lost or stolen');
  });
});

test('the search is at most 10 kB of code, gzipped', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/guidance/search/search.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(kB([['search.js', outputFiles[0]!.contents]])).toBeLessThan(10);
});

test('both builds show the same pages and the same guidance', () => {
  const shared = (engine: string) =>
    filesIn(`dist/${engine}`).filter(
      ([name]) => /\.(html|css|json|png)$/.test(name) && name !== 'manifest.json',
    );
  expect(shared('chromium')).toEqual(shared('firefox'));
});

test('web-ext lint finds no error, and warns of nothing but Preact’s own innerHTML', () => {
  const path = 'node_modules/web-ext/bin/web-ext.js';
  const { stdout } = spawnSync(process.execPath, [path, 'lint', '-s', 'dist/firefox', '-o', 'json'], {
    encoding: 'utf8',
  });
  const report = JSON.parse(stdout) as {
    errors: unknown[];
    warnings: { code: string; file: string; line: number; column: number }[];
  };
  expect(report.errors).toEqual([]);
  expect(report.warnings.map(({ code }) => code)).toEqual(report.warnings.map(() => 'UNSAFE_VAR_ASSIGNMENT'));
  const perFile = report.warnings.map(({ file }) => file).toSorted();
  expect(perFile).toEqual([...new Set(perFile)]);
});

test('the list of what a person must check before a release is up to date', () => {
  const written = readFileSync('docs/before-release.md', 'utf8');
  expect(written).toBe(beforeRelease(readOpenChecks()));
});

describe('the lockfile', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };

  test('names no registry', () => {
    expect(lock).not.toContain('"resolved"');
  });

  test('holds every optional package that it names: npm refuses to install from it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
