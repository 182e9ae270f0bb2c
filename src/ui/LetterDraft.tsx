import { useState } from 'preact/hooks';
import { longDate } from '../directory/dates.ts';
import type { Answer } from '../guidance/answer.ts';
import { draftAsText, type Draft } from '../letters/draft.ts';
import { fitDraft, mailtoOf } from '../letters/mailto.ts';
import { changeItem } from '../platform/items.ts';
import { afterSending, sentLetters, withoutLetter, type SentLetter } from '../settings/sent-letters.ts';
import { CopyButton } from './CopyButton.tsx';
import type { Contacts } from './DeskCard.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { Press } from './Press.tsx';

/** What each letter is drafted from. */
export interface LetterProps {
  answer: Answer;
  /** All answers, to say what earlier letters were about. */
  answers: readonly Answer[];
  contacts: Contacts;
  /** Calendar date. */
  today: string;
  onOpen?: ((id: string) => void) | undefined;
}

interface Props {
  draft: Draft;
  /** Whether an address in it is older than a check holds. */
  isOld: boolean;
  /** What is kept when somebody says that it was sent. */
  letter: SentLetter;
}

/** A drafted e-mail as it would be sent, and the ways to send it. Nothing is sent from here. */
export function LetterDraft({ draft, isOld, letter }: Props) {
  return (
    <>
      {!draft.to && (
        <p class="note warning">
          We hold no e-mail address of your Registration Authority that can be used. Put it in yourself, or{' '}
          <OptionsLink section="contacts">keep your own contact</OptionsLink>.
        </p>
      )}
      <pre class="draft">{draftAsText(draft)}</pre>
      {isOld && (
        <p class="age">
          <strong>Check before you rely on it.</strong> Nobody has confirmed an address above lately.
        </p>
      )}
      {fitDraft(draft) !== draft && (
        <p class="note">It is long: your e-mail program gets less of it. Copy gives the whole.</p>
      )}
      <p class="hours">
        Fill in the blanks before you send it. Never add a passcode, a National Insurance number, a date of
        birth or a patient’s details.
      </p>
      <a class="go" href={mailtoOf(draft)} target="_blank" rel="noreferrer">
        Open in your e-mail program
      </a>
      <div class="tools">
        <CopyButton text={draftAsText(draft)} what="the e-mail" />
        <KeepDate letter={letter} />
      </div>
    </>
  );
}

/** Keeps that it was sent, for a later escalation: only when pressed, and never the text. */
function KeepDate({ letter }: { letter: SentLetter }) {
  const [outcome, setOutcome] = useState<{ words: string; isKept: boolean }>({ words: '', isKept: false });
  const save = async (isKept: boolean) => {
    const saved = await changeItem(sentLetters, (letters) =>
      isKept ? afterSending(letters, letter) : withoutLetter(letters, letter),
    );
    if (saved.kind === 'failed') setOutcome({ words: `Not kept: ${saved.reason}`, isKept: false });
    else setOutcome({ words: isKept ? `Kept: sent on ${longDate(letter.on)}.` : 'Not kept.', isKept });
  };
  return (
    <>
      <Press onPress={() => save(true)}>We sent this today: keep the date</Press>
      <span role="status">{outcome.words}</span>
      {outcome.isKept && <Press onPress={() => save(false)}>Undo</Press>}
    </>
  );
}
