import { useEffect, useState } from 'preact/hooks';

type State = 'ready' | 'copied' | 'refused';
const words = { ready: 'Copy', copied: 'Copied', refused: 'Not copied' };

/** Copies a text and says so, also to a screen reader. `what` names it there: "01484 355220". */
export function CopyButton(props: { text: string; what: string; label?: string }) {
  const [state, setState] = useState<State>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 3000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () => {
    navigator.clipboard.writeText(props.text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  const label = state === 'ready' ? (props.label ?? words.ready) : words[state];
  return (
    <>
      <button type="button" class="copy" onClick={copy}>
        {label}
        <span class="unseen"> {props.what}</span>
      </button>
      <span class="unseen" role="status">
        {state === 'copied' && `Copied ${props.what}`}
        {state === 'refused' && 'This browser did not allow copying. Select the text instead.'}
      </span>
    </>
  );
}
