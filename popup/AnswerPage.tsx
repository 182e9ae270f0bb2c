import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { searchGuidance } from '../src/guidance/search/search.ts';
import { today } from '../src/platform/clock.ts';
import { AnswerView } from '../src/ui/AnswerView.tsx';
import { DeskCard } from '../src/ui/DeskCard.tsx';
import { useContacts } from '../src/ui/use-contacts.tsx';
import { useGuidance, useSearch } from '../src/ui/use-guidance.ts';
import { AnswerList } from './AnswerList.tsx';
import { AllAnswers } from './AllAnswers.tsx';
import { GlossaryPage } from './GlossaryPage.tsx';
import { SearchFailed } from './SearchFailed.tsx';

/** One answer in a tab of its own: `answer.html#unlock`, or the best for `answer.html?words=card+locked`. */
export function AnswerPage() {
  const loaded = useGuidance();
  const { contacts, notices } = useContacts();
  const id = useHash();
  const words = new URLSearchParams(location.search).get('words') ?? '';

  const guidance = loaded.kind === 'loaded' ? loaded.guidance : null;
  const search = useSearch(guidance);
  const answers = guidance?.answers ?? [];
  const fits = useMemo(
    () =>
      search.kind === 'loaded' && !id
        ? (searchGuidance(search.index, words)?.map((hit) => hit.answer) ?? null)
        : null,
    [search, id, words],
  );
  const answer = id ? answers.find((each) => each.id === id) : fits?.[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    document.title = answer ? `${answer.title} – Smartcard Desk` : 'Smartcard Desk';
    if (!answer) return;
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [answer]);

  if (loaded.kind === 'failed')
    return <p class="note warning">The answers could not be read: {loaded.reason}</p>;
  const isSearching = search.kind === 'loading' && words && !id;
  if (!guidance || isSearching || !contacts) return <main aria-busy="true" />;
  if (id === 'glossary') return <GlossaryPage guidance={guidance} />;
  return (
    <>
      <header>
        <a href="popup.html">Smartcard Desk: ask something else</a>
        <a href="options.html">Options</a>
      </header>
      <main>
        {notices}
        {answer ? (
          <AnswerView
            key={answer.id}
            today={today()}
            {...{ answer, guidance, contacts, heading }}
            print={<Print />}
          />
        ) : (
          <>
            {search.kind === 'failed' && words && !id ? (
              <SearchFailed reason={search.reason} />
            ) : (
              <NothingHere id={id} words={fits ? words : ''} />
            )}
            <DeskCard desk="registrationAuthority" contacts={contacts} today={today()} />
          </>
        )}
        {words && !id && <AnswerList heading="Other answers that fit" answers={fits?.slice(1) ?? []} />}
        {!answer && <AllAnswers answers={answers} />}
      </main>
    </>
  );
}

/** Prints this page; at once where the address says so, as the popup's Print does. */
function Print() {
  useEffect(() => {
    if (!new URLSearchParams(location.search).has('print')) return;
    history.replaceState(null, '', `${location.pathname}${location.hash}`); // once, not at each answer
    window.print();
  }, []);
  return (
    <button type="button" class="copy" onClick={() => window.print()}>
      Print
    </button>
  );
}

function NothingHere({ id, words }: { id: string; words: string }) {
  return (
    <article class="answer">
      <h1>{id || words ? 'We have no answer for that' : 'Answers'}</h1>
      {id && <p class="lead">There is no answer named “{id}”. It may have been renamed.</p>}
      {!id && words && <p class="lead">Nothing here fits “{words}”.</p>}
    </article>
  );
}

function useHash(): string {
  const read = () => decoded(location.hash.slice(1));
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const changed = () => {
      setHash(read());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}

/** Anything may be typed as an address, such as "100%". */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
