import { useEffect, useRef, useState } from 'preact/hooks';
import type { Undo } from '../renewals/undo.ts';
import type { ChangeCards } from './use-due.ts';

/** What came of an action, and how to take it back. */
export interface Done {
  words: string;
  undo: Undo;
}

interface Props {
  done: Done | null;
  onChange: ChangeCards;
  onUndone: () => void;
}

/** Says what came of an action, and takes it back. It stands outside the list: the thing that was done goes from there. */
export function DoneLine({ done, onChange, onUndone }: Props) {
  const [fault, setFault] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setFault('');
    button.current?.focus(); // the button that was pressed has gone
  }, [done]);
  const undo = async () => {
    if (!done) return;
    const reason = await onChange(done.undo);
    if (reason) setFault(`It was not taken back: ${reason}.`);
    else onUndone();
  };
  return (
    <p class="done" role="status">
      {done && (
        <>
          {done.words}{' '}
          <button type="button" class="copy" ref={button} onClick={() => void undo()}>
            Undo
          </button>{' '}
          {fault}
        </>
      )}
    </p>
  );
}
