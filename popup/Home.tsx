import { situations } from '../src/guidance/situations.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { AlsoContact } from '../src/ui/AlsoContact.tsx';
import { DeskCard, type Contacts } from '../src/ui/DeskCard.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';

interface Props {
  /** Null while storage is being read. */
  contacts: Contacts | null;
  /** Calendar date. */
  today: string;
  onOpen: (id: string) => void;
}

/** What the popup shows before anything is typed: common situations, and whom to contact. */
export function Home({ contacts, today, onOpen }: Props) {
  return (
    <>
      <h2 id="situations">Common problems</h2>
      <ul class="situations" aria-labelledby="situations">
        {situations.map(({ label, answer }) => (
          <li key={answer}>
            <AnswerLink id={answer} onOpen={onOpen}>
              {label}
            </AnswerLink>
          </li>
        ))}
      </ul>
      <p class="all">
        <OutLink href="answer.html">All answers</OutLink>
      </p>
      <h2>Your Registration Authority{contacts?.isBase && ', for the area you are based in'}</h2>
      {contacts && (
        <>
          <DeskCard desk="registrationAuthority" {...{ contacts, today, onOpen }} />
          <AlsoContact {...contacts} today={today} />
        </>
      )}
    </>
  );
}
