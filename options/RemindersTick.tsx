import type { ComponentChildren } from 'preact';

interface Props {
  id?: string;
  isTicked: boolean;
  /** Id of its hint. */
  hint?: string;
  onTick: (isTicked: boolean) => void;
  children: ComponentChildren;
}

/** A tick box with its label. */
export function RemindersTick({ id, isTicked, hint, onTick, children }: Props) {
  return (
    <label class="keep">
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        aria-describedby={hint}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />{' '}
      {children}
    </label>
  );
}
