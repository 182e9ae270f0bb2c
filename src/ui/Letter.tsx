import { useId, useState } from 'preact/hooks';
import { escalationId } from '../letters/earlier.ts';
import { requestOf } from '../letters/requests.ts';
import { AuthorityLetter } from './AuthorityLetter.tsx';
import { EscalationLetter } from './EscalationLetter.tsx';
import type { LetterProps } from './LetterDraft.tsx';

/** Drafts the e-mail to the RA that an answer calls for; nothing where it calls for none. */
export function Letter(props: LetterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const isEscalation = props.answer.id === escalationId;
  if (!isEscalation && !requestOf(props.answer)) return null;
  const label = isEscalation ? 'Escalate to the RA and LPC' : 'E-mail the RA';
  return (
    <>
      <button
        type="button"
        class="copy"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <section id={id} class="letter" aria-label={label}>
          {isEscalation ? <EscalationLetter {...props} /> : <AuthorityLetter {...props} />}
        </section>
      )}
    </>
  );
}
