import { posix } from 'node:path';

/** One import as written: what it names, and whether only types come of it. */
export interface Import {
  from: string;
  typeOnly: boolean;
}

/** Each file and what it imports. */
export type Imports = Record<string, Import[]>;

/** The pure folders of `src/` in their order. Those of one stage do not import each other. */
const stages = [
  ['directory', 'pasted'],
  ['settings'],
  ['guidance'],
  ['pharmacy'],
  ['renewals'],
  ['updates'],
  ['letters', 'backup'],
];
const pure = stages.flat();
const pages = ['ui', 'popup', 'options'];
const polyfill = 'webextension-polyfill';

const statement =
  /^[ \t]*(?:import\s+(type\s)?(?:[\w*{][^;'"]*?\sfrom\s*)?|export\s+(type\s)?(?:\*|\{)[^;'"]*?\sfrom\s*)['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;

export function readImports(code: string): Import[] {
  return [
    ...[...code.matchAll(statement)].map(([, imported, exported, from]) => ({
      from: from!,
      typeOnly: Boolean(imported ?? exported),
    })),
    ...[...code.matchAll(dynamic)].map(([, from]) => ({ from: from!, typeOnly: false })),
  ];
}

/** What a pure folder may not mention: the clock, the network and the browser's own storage. */
const impurities =
  /\bDate\.now\b|\bnew Date\b(?!\([^)])|\bTemporal\.Now\b|\bperformance\.now\b|\bfetch\(|\blocalStorage\b/g;

export function findImpurities(file: string, code: string): string[] {
  if (!pure.includes(folderOf(file))) return [];
  return [...code.matchAll(impurities)].map(([words]) => `${file} is pure and mentions ${words}`);
}

/** Every import that the table in the design does not allow, in words. */
export function findBrokenRules(imports: Imports): string[] {
  return Object.entries(imports).flatMap(([file, all]) =>
    all.flatMap((each) => {
      const broken = whyNot(file, each);
      return broken ? [`${file} imports ${each.from}: ${broken}`] : [];
    }),
  );
}

function whyNot(file: string, { from, typeOnly }: Import): string | null {
  const folder = folderOf(file);
  if (folder === 'scripts') return null;
  if (!from.startsWith('.')) return whyNotPackage(file, folder, from, typeOnly);
  const target = folderOf(resolve(file, from));
  if (target === folder) return null;
  if (pure.includes(folder)) {
    return stageOf(target) >= 0 && stageOf(target) < stageOf(folder) ? null : `${folder} stands before it`;
  }
  const known = [...pure, 'platform', ...pages];
  if (!known.includes(target)) return 'nothing may import that';
  switch (folder) {
    case 'platform':
      return pure.includes(target) && typeOnly ? null : 'platform takes only types, of pure folders';
    case 'background':
      return pages.includes(target) ? 'the background has no pages' : null;
    case 'ui':
    case 'popup':
    case 'options':
      return target === 'popup' || target === 'options' ? 'that is another page' : null;
    default:
      return `${folder} is not in the table`;
  }
}

function whyNotPackage(file: string, folder: string, from: string, typeOnly: boolean): string | null {
  if (pure.includes(folder)) {
    return /^(preact|webextension-polyfill|node:)/.test(from) ? `${folder} is pure` : null;
  }
  if (from === polyfill && !typeOnly && file !== 'src/platform/browser.ts') {
    return 'only src/platform/browser.ts does';
  }
  return from.startsWith('node:') ? 'there is no Node in a browser' : null;
}

function stageOf(folder: string): number {
  return stages.findIndex((stage) => stage.includes(folder));
}

/** `src/guidance/search.ts` → "guidance", `popup/Home.tsx` → "popup". */
function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

function resolve(file: string, from: string): string {
  return posix.join(posix.dirname(file), from);
}

/** Each circle of imports once, as the files along it. Types count: a circle of them is one still. */
export function findCircles(imports: Imports): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
    if (done.has(file) || path.includes(file)) return;
    for (const { from } of imports[file] ?? []) {
      if (from.startsWith('.')) walk(resolve(file, from), [...path, file]);
    }
    done.add(file);
  };
  for (const file of Object.keys(imports)) walk(file, []);
  return circles;
}
