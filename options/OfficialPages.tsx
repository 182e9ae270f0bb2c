import type { Guidance } from '../src/guidance/answer.ts';
import { OutLink } from '../src/ui/OutLink.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { usePart } from '../src/ui/use-pack.ts';
import { useToday } from '../src/ui/use-today.ts';
import { pageState, sayState, type PageState } from '../src/updates/pages/page-state.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { PagesSwitch } from './PagesSwitch.tsx';
import { useSwitch } from './use-switch.ts';

/** Whether the official pages are looked at daily, and what each of them showed. */
export function OfficialPages({ sources }: { sources: Guidance['sources'] }) {
  const watch = useSwitch('pages', pageWatch);
  const pages = usePart('pages');
  const today = useToday();
  if (!watch.found || watch.isOn === null || pages.kind === 'loading') return null;
  const records = watch.found.value.pages;
  const titles = new Map(Object.values(sources).map(({ url, title }) => [url?.replace(/#.*/s, ''), title]));
  const all = pages.kind === 'loaded' ? pages.part.pages : [];
  const listed = all
    .map((page) => ({ page, state: pageState(records[page.url] ?? null, page, today) }))
    .toSorted((one, other) => rankOf(one.state) - rankOf(other.state));
  return (
    <section class="official-pages" aria-labelledby="official-pages">
      <h2 id="official-pages">The official pages</h2>
      <StorageNotice item={pageWatch} found={watch.found} />
      {pages.kind === 'failed' && (
        <p class="note warning">Which pages are watched could not be read: {pages.reason}</p>
      )}
      <PagesSwitch watch={watch} count={all.length} />
      {watch.isOn && (
        <>
          <p class="status" role="status">
            {countStates(listed.map(({ state }) => state))}
            {Object.keys(records).length === 0 && ' The first are looked at within half an hour.'}
          </p>
          <details>
            <summary>The {all.length} pages that are looked at</summary>
            <ul class="watched">
              {listed.map(({ page, state }) => (
                <li key={page.url} data-state={state.kind}>
                  <OutLink href={page.url}>{titles.get(page.url) ?? page.url}</OutLink>
                  <br />
                  {sayState(state)}.
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

/** What needs somebody comes first. */
const order: PageState['kind'][] = [
  'changed',
  'gone',
  'moved',
  'cannot tell',
  'not reached',
  'not allowed',
  'looked once',
  'baseline',
  'same',
  'not looked at',
];
const rankOf = ({ kind }: PageState) => order.indexOf(kind);

/** "2 changed, 1 gone, 70 the same, 2 not looked at yet". */
function countStates(states: readonly PageState[]): string {
  const parts = order.flatMap((kind) => {
    const count = states.filter((state) => state.kind === kind).length;
    return count ? [`${count} ${countWords[kind]}`] : [];
  });
  return `${parts.join(', ')}.`;
}

const countWords: Record<PageState['kind'], string> = {
  changed: 'changed',
  gone: 'gone',
  moved: 'moved',
  'cannot tell': 'could not be compared',
  'not reached': 'not reached',
  'not allowed': 'not allowed',
  'looked once': 'seen once',
  baseline: 'the same since we first looked',
  same: 'the same as when the answers were written',
  'not looked at': 'not looked at yet',
};
