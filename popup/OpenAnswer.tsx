import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RegistrationAuthority } from '../src/directory/registration-authority.ts';
import type { Answer } from '../src/guidance/answer.ts';
import { today } from '../src/platform/clock.ts';
import type { OwnContact } from '../src/settings/own-contacts.ts';
import { AnswerView } from '../src/ui/AnswerView.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';

interface Props {
  answer: Answer;
  answers: Answer[];
  authority: RegistrationAuthority<OwnContact>;
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
  const { answer, answers, authority, scroll, onOpen, onBack, onScroll } = props;
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

  const titles = new Map(answers.map(({ id, title }) => [id, title]));
  return (
    <>
      <header>
        <button type="button" class="back" onClick={onBack}>
          ‹ {props.back}
        </button>
        <OutLink href={`answer.html#${answer.id}`}>Open in a tab</OutLink>
      </header>
      <main>
        <AnswerView key={answer.id} today={today()} {...{ answer, titles, authority, heading, onOpen }} />
      </main>
      <footer>
        Not checking for updated guidance
        <OutLink href="options.html">Options</OutLink>
      </footer>
    </>
  );
}
