import { useState } from 'preact/hooks';
import { longDate } from '../directory/dates.ts';
import { addressOfAuthority, addressOfOwn } from '../letters/addressee.ts';
import { draftEscalation } from '../letters/draft-letters.ts';
import { earlierLetters } from '../letters/earlier.ts';
import { sentLetters } from '../settings/sent-letters.ts';
import { LetterDraft, type LetterProps } from './LetterDraft.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { Ticks } from './Ticks.tsx';
import { useItem } from './use-item.ts';

/**
 * The e-mail to an RA that has not acted: it names the earlier ones, and the LPC gets a copy.
 * Source: facts 15, steps.
 */
export function EscalationLetter({ answer, answers, contacts, today }: LetterProps) {
  const [found] = useItem(sentLetters);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const earlier = earlierLetters(found?.value ?? [], answers, today);
  const words = ({ on, about }: (typeof earlier)[number]) => `${longDate(on)}: ${about}`;
  const all = [...new Set(earlier.map(words))];
  // Where they are about several things, they are about several people: then nobody but the reader knows which.
  const waiting = earlier.filter(({ on }) => on < today);
  const isOneMatter = new Set(waiting.flatMap(({ id }) => id ?? [])).size === 1;
  const ticked = chosen ?? (isOneMatter ? waiting.map(words) : []);
  const meant = earlier.filter((each) => ticked.includes(words(each)));
  const asked = new Set(meant.flatMap((each) => each.answer ?? []));
  const to = addressOfAuthority(contacts.authority, today);
  const lpc = addressOfOwn(contacts.own.lpc, today);
  const draft = draftEscalation({
    site: contacts.site,
    to: to.email,
    lpc: lpc.email,
    answer: asked.size === 1 ? [...asked][0]! : null,
    earlier: meant,
  });
  return (
    <>
      <StorageNotice item={sentLetters} found={found} />
      <Ticks legend="Which of your e-mails had no reply?" all={all} ticked={ticked} onChange={setChosen} />
      {!draft.cc && (
        <p class="note">
          No e-mail address of your LPC is kept here.{' '}
          <OptionsLink section="contacts">Keep the contact of your LPC</OptionsLink>
        </p>
      )}
      <p class="note">Phone the RA the same day too.</p>
      <LetterDraft
        draft={draft}
        isOld={to.isOld || lpc.isOld}
        letter={{ answer: answer.id, on: today, kind: 'escalation' }}
      />
    </>
  );
}
