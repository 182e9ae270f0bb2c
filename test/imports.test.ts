import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBrokenRules, findCircles, findImpurities, readImports, type Import } from './import-rules.ts';

const code = Object.fromEntries(
  ['src', 'popup', 'options', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .map((file) => [file, readFileSync(file, 'utf8')] as const),
  ),
);
const imports = Object.fromEntries(Object.entries(code).map(([file, text]) => [file, readImports(text)]));

const value = (from: string): Import => ({ from, typeOnly: false });
const type = (from: string): Import => ({ from, typeOnly: true });

describe('our code', () => {
  it('is read, with its imports', () => {
    expect(Object.keys(code)).toEqual(
      expect.arrayContaining(['src/background/index.ts', 'popup/Popup.tsx', 'scripts/run.mjs']),
    );
    expect(imports['src/platform/browser.ts']).toEqual([value('webextension-polyfill')]);
    expect(imports['popup/Popup.tsx']?.length).toBeGreaterThan(5);
  });

  it('breaks no rule of import', () => {
    expect(findBrokenRules(imports)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(findCircles(imports)).toEqual([]);
  });

  it('takes time, network and storage as arguments in the pure folders', () => {
    expect(Object.entries(code).flatMap(([file, text]) => findImpurities(file, text))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it.each<[string, Import[]]>([
    ["import './a.ts';", [value('./a.ts')]],
    ["import a from './a.ts';", [value('./a.ts')]],
    ["import * as a from './a.ts';", [value('./a.ts')]],
    ["import a, { b } from './a.ts';", [value('./a.ts')]],
    ["import {\n  a,\n  type B,\n} from './a.ts';", [value('./a.ts')]],
    ['import { a } from "./a.ts"', [value('./a.ts')]],
    ["import type { A } from './a.ts';", [type('./a.ts')]],
    ["import type A from './a.ts';", [type('./a.ts')]],
    ["export * from './a.ts';", [value('./a.ts')]],
    ["export { default as a } from './a.ts';", [value('./a.ts')]],
    ["export type { A } from './a.ts';", [type('./a.ts')]],
    ["const a = await import('./a.ts');", [value('./a.ts')]],
    ["import a from './a.ts';\nimport type { B } from './b.ts';", [value('./a.ts'), type('./b.ts')]],
    ["export const a = 'b';\nexport function from() { return 'c'; }", []],
  ])('reads %j', (text, found) => {
    expect(readImports(text)).toEqual(found);
  });
});

describe('the check of import rules', () => {
  it.each<[string, string, Import]>([
    ['a pure folder that imports a later one', 'src/guidance/a.ts', value('../pharmacy/b.ts')],
    ['a pure folder that imports a later one’s types', 'src/directory/a.ts', type('../guidance/b.ts')],
    ['two of one stage', 'src/directory/a.ts', value('../settings/b.ts')],
    ['two of the last stage', 'src/letters/a.ts', value('../backup/b.ts')],
    ['a pure folder with the platform', 'src/guidance/a.ts', value('../platform/clock.ts')],
    ['a pure folder with types of the platform', 'src/guidance/a.ts', type('../platform/items.ts')],
    ['a pure folder with components', 'src/guidance/a.ts', value('../ui/OutLink.tsx')],
    ['a pure folder with preact', 'src/guidance/a.ts', value('preact/hooks')],
    ['a pure folder with the browser', 'src/settings/a.ts', value('webextension-polyfill')],
    ['a pure folder with the browser’s types', 'src/settings/a.ts', type('webextension-polyfill')],
    ['a pure folder with Node', 'src/guidance/a.ts', value('node:fs')],
    ['the platform with code of a pure folder', 'src/platform/a.ts', value('../settings/b.ts')],
    ['the platform with components', 'src/platform/a.ts', type('../ui/b.ts')],
    ['the platform with the background', 'src/platform/a.ts', type('../background/b.ts')],
    ['the browser in a second file', 'src/platform/items.ts', value('webextension-polyfill')],
    ['the browser in the background', 'src/background/a.ts', value('webextension-polyfill')],
    ['the background with components', 'src/background/a.ts', value('../ui/b.ts')],
    ['the background with the popup', 'src/background/a.ts', value('../../popup/b.ts')],
    ['the background with types of options', 'src/background/a.ts', type('../../options/b.ts')],
    ['components with the background', 'src/ui/a.ts', value('../background/tick.ts')],
    ['components with a page', 'src/ui/a.ts', value('../../popup/b.ts')],
    ['the popup with the background', 'popup/a.ts', value('../src/background/tick.ts')],
    ['the popup with options', 'popup/a.ts', value('../options/b.ts')],
    ['options with the popup', 'options/a.ts', type('../popup/b.ts')],
    ['a page with a script', 'options/a.ts', value('../scripts/build.ts')],
    ['a page with a test', 'popup/a.ts', value('../test/examples.ts')],
    ['a page with Node', 'popup/a.ts', value('node:fs')],
    ['a folder that is not in the table', 'src/helpers/a.ts', value('../settings/b.ts')],
  ])('catches %s', (_what, file, planted) => {
    const found = findBrokenRules({ [file]: [planted], 'src/settings/b.ts': [value('valibot')] });
    expect(found).toEqual([expect.stringContaining(`${file} imports ${planted.from}: `)]);
  });

  it.each<[string, string, Import]>([
    ['a pure folder with an earlier one', 'src/backup/a.ts', value('../directory/b.ts')],
    ['a file with its neighbour', 'src/letters/a.ts', value('./b.ts')],
    ['the platform with types of a pure folder', 'src/platform/a.ts', type('../updates/b.ts')],
    ['the browser in its one file', 'src/platform/browser.ts', value('webextension-polyfill')],
    ['the background with types of the browser', 'src/background/a.ts', type('webextension-polyfill')],
    ['the background with the platform', 'src/background/a.ts', value('../platform/b.ts')],
    ['components with the platform', 'src/ui/a.ts', value('../platform/b.ts')],
    ['a page with components', 'options/a.ts', value('../src/ui/b.ts')],
  ])('allows %s', (_what, file, planted) => {
    expect(findBrokenRules({ [file]: [planted] })).toEqual([]);
  });

  it.each([
    ['the clock', 'const at = Date.now();'],
    ['today', 'const day = new Date();'],
    ['today without brackets', 'const day = new Date;'],
    ['the newer clock', 'Temporal.Now.plainDateISO()'],
    ['the network', "await fetch('https://digital.nhs.uk')"],
    ['storage', "localStorage.getItem('a')"],
  ])('catches a pure file that reads %s, and leaves the platform be', (_what, text) => {
    expect(findImpurities('src/renewals/a.ts', text)).toHaveLength(1);
    expect(findImpurities('src/platform/a.ts', text)).toEqual([]);
  });

  it('allows a pure file to take a date apart', () => {
    expect(findImpurities('src/renewals/a.ts', 'new Date(`${day}T00:00:00Z`)')).toEqual([]);
  });
});

describe('the search for circles', () => {
  it('finds one of two files', () => {
    const planted = { 'src/ui/a.ts': [value('./b.ts')], 'src/ui/b.ts': [value('./a.ts')] };
    expect(findCircles(planted)).toEqual([['src/ui/a.ts', 'src/ui/b.ts', 'src/ui/a.ts']]);
  });

  it('finds one across folders that starts further in, types too', () => {
    const planted = {
      'popup/start.ts': [value('../src/ui/a.ts')],
      'src/ui/a.ts': [value('preact'), value('../guidance/b.ts')],
      'src/guidance/b.ts': [value('./c.ts')],
      'src/guidance/c.ts': [type('../ui/a.ts')],
    };
    expect(findCircles(planted)).toEqual([
      ['src/ui/a.ts', 'src/guidance/b.ts', 'src/guidance/c.ts', 'src/ui/a.ts'],
    ]);
  });

  it('finds a file that imports itself', () => {
    expect(findCircles({ 'src/ui/a.ts': [value('./a.ts')] })).toEqual([['src/ui/a.ts', 'src/ui/a.ts']]);
  });

  it('takes two ways to one file for no circle', () => {
    const planted = {
      'src/ui/a.ts': [value('./b.ts'), value('./c.ts')],
      'src/ui/b.ts': [value('./d.ts')],
      'src/ui/c.ts': [value('./d.ts')],
      'src/ui/d.ts': [],
    };
    expect(findCircles(planted)).toEqual([]);
  });
});
