import { useState } from 'preact/hooks';
import type { Answer, Guidance } from '../guidance/answer.ts';
import { readTexts } from '../platform/texts.ts';
import { align } from '../updates/news/align.ts';
import { diffWords } from '../updates/news/word-diff.ts';
import { pageMarks, type PageMark } from '../updates/pages/page-marks.ts';
import { pageWatch } from '../updates/pages/page-watch.ts';
import { wordsChanged } from '../updates/pages/words-changed.ts';
import { Diff } from './Diff.tsx';
import { OutLink } from './OutLink.tsx';
import { Press } from './Press.tsx';
import { useItem } from './use-item.ts';

/** Quiet marks: official pages that the answer cites and that have changed since it was written. */
export function PageMarks({ answer, sources }: { answer: Answer; sources: Guidance['sources'] }) {
  const [watch] = useItem(pageWatch);
  const marks = watch?.value.isOn ? pageMarks(answer, sources, watch.value.pages) : [];
  return (
    <>
      {marks.map((mark) => (
        <div key={mark.url} class="note page-mark">
          <p>
            <OutLink href={mark.url}>{mark.title}</OutLink>
          </p>
          <p>{mark.sentence} Check it before you rely on the steps.</p>
          {mark.words && <Words of={mark.words} />}
        </div>
      ))}
    </>
  );
}

/** The words that were added and removed, once somebody asks. */
function Words({ of: { before, after } }: { of: NonNullable<PageMark['words']> }) {
  const [words, setWords] = useState<{ added: string[]; removed: string[] } | 'lost' | null>(null);
  const show = async () => {
    const [was, is] = await readTexts('page', [before, after]).catch(() => [null, null]);
    setWords(was && is ? wordsChanged(was, is) : 'lost');
  };
  if (words === null) return <Press onPress={show}>Show the words that changed</Press>;
  if (words === 'lost') return <p>The words that changed are no longer kept here.</p>;
  return (
    <ul class="diff">
      {align(words.removed, words.added, (each) => each).map(({ before: was, after: is }) => (
        <li key={`${was} ${is}`}>
          <Diff runs={diffWords(was ?? '', is ?? '')} />
        </li>
      ))}
    </ul>
  );
}
