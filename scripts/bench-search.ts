import { build } from 'esbuild';
import { launchChromium } from './drive.ts';
import { launchFirefox } from './drive-firefox.ts';
import { ensureBrowsers } from './browsers.ts';
import { readQuestions } from './evaluate.ts';
import { readGuidance, readSearch } from './guidance.ts';

/** How often each question is asked, because a page's clock is coarse. */
const times = 40;

/** How long a look-up takes in both browsers, over the questions of both sets; prints median and 99th percentile. */
export async function benchSearch(): Promise<void> {
  const { chromium, firefox } = ensureBrowsers(['chromium', 'firefox']);
  const started = performance.now();
  const data = readSearch();
  console.log(`The search was taught in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  const queries = ['queries', 'tuning'].flatMap((set) =>
    readQuestions(`test/guidance/${set}.tsv`).map(({ query }) => query),
  );
  const entry = 'src/guidance/search/search.ts';
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'deskSearch',
  });
  const code = `${outputFiles[0]?.text ?? ''};globalThis.deskSearch = deskSearch;`;
  for (const desk of [
    await launchChromium({ program: chromium, folder: 'dist/chromium' }),
    await launchFirefox({ program: firefox, folder: 'dist/firefox' }),
  ]) {
    const page = await desk.browser.newPage();
    await page.evaluate(code);
    const { load, each } = await page.evaluate(lookUpAll, {
      answers: readGuidance().answers,
      data,
      queries,
      times,
    });
    const sorted = each.toSorted((one, other) => one - other);
    const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? NaN).toFixed(3);
    console.log(
      `${desk.base.split(':')[0]}: index ${load.toFixed(0)} ms, look-up ${at(0.5)} ms median, ${at(0.99)} ms 99th`,
    );
    await desk.close();
  }
}

interface Given {
  answers: unknown;
  data: unknown;
  queries: string[];
  times: number;
}

/** Runs in the page. */
function lookUpAll({ answers, data, queries, times: repeats }: Given): { load: number; each: number[] } {
  const { deskSearch } = globalThis as unknown as {
    deskSearch: {
      indexGuidance: (answers: unknown, data: unknown) => unknown;
      searchGuidance: (index: unknown, query: string) => unknown;
    };
  };
  const before = performance.now();
  const index = deskSearch.indexGuidance(answers, data);
  const load = performance.now() - before;
  const each = queries.map((query) => {
    const start = performance.now();
    for (let turn = 0; turn < repeats; turn++) deskSearch.searchGuidance(index, query);
    return (performance.now() - start) / repeats;
  });
  return { load, each };
}
