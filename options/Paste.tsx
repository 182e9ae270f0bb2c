import { useState } from 'preact/hooks';
import { findInPasted, type Found } from '../src/pasted/find-in-pasted.ts';
import { Field } from './Field.tsx';
import { FoundInPasted, type Kept } from './FoundInPasted.tsx';

interface Props {
  /** What the ids of its fields start with. */
  id: string;
  /** Takes what somebody kept, ready for the form. */
  onKeep: (kept: Kept) => void;
}

/** "Paste what you found": picks contacts out of a copied page. Nothing is saved until the form is. */
export function Paste({ id, onKeep }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [kept, setKept] = useState(false);
  const look = (event: Event) => {
    event.preventDefault();
    setKept(false);
    setFound(findInPasted(text));
  };
  return (
    <form class="paste" onSubmit={look}>
      <Field
        id={`${id}-pasted`}
        label="Paste what you found"
        hint="Copy the part of a page or an e-mail that has the numbers. It is read on this PC only, and nothing is saved yet."
      >
        <textarea
          class="nhsuk-textarea"
          id={`${id}-pasted`}
          aria-describedby={`${id}-pasted-hint`}
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="nhsuk-button nhsuk-button--secondary">
        Find numbers and addresses
      </button>
      {found && (
        <FoundInPasted
          key={found}
          id={id}
          found={found}
          onKeep={(chosen) => {
            onKeep(chosen);
            setFound(null);
            setText('');
            setKept(true);
          }}
        />
      )}
      <p role="status">
        {kept && 'Put in the form below. Check it, add the name and who confirmed it, and save.'}
      </p>
    </form>
  );
}
