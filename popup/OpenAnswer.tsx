import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RegistrationAuthority } from '../src/directory/registration-authority.ts';
import type { Answer } from '../src/guidance/answer.ts';
import { today } from '../src/platform/clock.ts';
import type { PopupPlace } from '../src/platform/popup-place.ts';
import type { OwnContact } from '../src/settings/own-contacts.ts';
import { AnswerView } from '../src/ui/AnswerView.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';

interface Props {
  answer: Answer;
  answers: Answer[];
  authority: RegistrationAuthority<OwnContact>;
  place: PopupPlace;
  move: (step: Partial<PopupPlace>) => void;
  onOpen: (id: string) => void;
  onBack: () => void;
}

/** An answer in the popup: it opens where it was last scrolled to, and Escape goes back. */
export function OpenAnswer({ answer, answers, authority, place, move, onOpen, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef(place.scroll);

  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, scroll.current);
    scroll.current = 0; // the next answer opened from here starts at its top
  }, [answer.id]);

  const latest = useRef({ move, onBack });
  latest.current = { move, onBack };
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        latest.current.move({ scroll: window.scrollY });
      }, 100);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      latest.current.onBack();
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  const titles = new Map(answers.map(({ id, title }) => [id, title]));
  return (
    <>
      <header>
        <button type="button" class="back" onClick={onBack}>
          ‹ {place.words.trim() ? 'Back to answers' : 'Back'}
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
