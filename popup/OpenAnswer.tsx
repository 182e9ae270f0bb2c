import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Answer, Guidance } from '../src/guidance/answer.ts';
import { today } from '../src/platform/clock.ts';
import { AnswerView } from '../src/ui/AnswerView.tsx';
import type { Contacts } from '../src/ui/DeskCard.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';

interface Props {
  answer: Answer;
  guidance: Guidance;
  contacts: Contacts;
  /** Pixels from the top to open it at. */
  scroll: number;
  /** What the button back says. */
  back: string;
  onOpen: (id: string) => void;
  onBack: () => void;
  onScroll: (scroll: number) => void;
}

/** An answer in the popup: it opens where it was last scrolled to, and keeps where that is. */
export function OpenAnswer(props: Props) {
  const { answer, guidance, contacts, scroll, onOpen, onBack, onScroll } = props;
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, scroll);
  }, [answer.id]);

  const latest = useRef(onScroll);
  latest.current = onScroll;
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        latest.current(window.scrollY);
      }, 100);
    };
    const leaving = () => latest.current(window.scrollY);
    window.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('pagehide', leaving);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('scroll', scrolled);
      window.removeEventListener('pagehide', leaving);
    };
  }, []);

  const print = <OutLink href={`answer.html?print#${answer.id}`}>Print</OutLink>;
  return (
    <>
      <header>
        <button type="button" class="back" onClick={onBack}>
          ‹ {props.back}
        </button>
        <OutLink href={`answer.html#${answer.id}`}>Open in a tab</OutLink>
      </header>
      <main>
        <AnswerView
          key={answer.id}
          today={today()}
          {...{ answer, guidance, contacts, heading, print, onOpen }}
        />
      </main>
      <footer>
        Not checking for updated guidance
        <OutLink href="options.html">Options</OutLink>
      </footer>
    </>
  );
}
