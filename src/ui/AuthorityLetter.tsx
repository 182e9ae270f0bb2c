import { useState } from 'preact/hooks';
import { longDate } from '../directory/dates.ts';
import { addressOfAuthority } from '../letters/addressee.ts';
import { draftToAuthority } from '../letters/draft-letters.ts';
import { earlierLetters, escalationId } from '../letters/earlier.ts';
import { requestOf } from '../letters/requests.ts';
import { stepsToTry } from '../letters/tried.ts';
import { sentLetters } from '../settings/sent-letters.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { LetterDraft, type LetterProps } from './LetterDraft.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { Ticks } from './Ticks.tsx';
import { useItem } from './use-item.ts';

const firsts = {
  phone: 'Phone first, where you have a number. This e-mail is your record.',
  'base area': 'Are you a locum? Send it to the RA of the area you are based in.',
};

/** The e-mail that asks the RA for what the answer says it can do. */
export function AuthorityLetter({ answer, answers, contacts, today, onOpen }: LetterProps) {
  const [found] = useItem(sentLetters);
  const [tried, setTried] = useState<string[]>([]);
  const to = addressOfAuthority(contacts.authority, today);
  const draft = draftToAuthority({ answer, site: contacts.site, to: to.email, tried });
  const earlier = earlierLetters(found?.value ?? [], answers, today).filter(({ on }) => on < today);
  const last = earlier.find((letter) => letter.answer?.id === answer.id);
  const first = requestOf(answer)?.first;
  const isSeenTo = first === 'base area' && contacts.isBase;
  if (!draft) return null;
  return (
    <>
      <StorageNotice item={sentLetters} found={found} />
      {last && (
        <p class="note">
          You wrote on {longDate(last.on)}. No reply?{' '}
          <AnswerLink id={escalationId} onOpen={onOpen}>
            Escalate
          </AnswerLink>
        </p>
      )}
      <Ticks legend="What have you tried?" all={stepsToTry(answer)} ticked={tried} onChange={setTried} />
      {first && !isSeenTo && <p class="note">{firsts[first]}</p>}
      <LetterDraft
        draft={draft}
        isOld={to.isOld}
        letter={{ answer: answer.id, on: today, kind: 'authority' }}
      />
    </>
  );
}
