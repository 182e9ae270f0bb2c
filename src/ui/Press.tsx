import type { ComponentChildren } from 'preact';

interface Props {
  onPress: () => unknown;
  /** What it is about, for somebody who does not see what stands beside it. */
  what?: string;
  children: ComponentChildren;
}

/** A small button. */
export function Press({ onPress, what, children }: Props) {
  return (
    <button type="button" class="copy" onClick={() => void onPress()}>
      {children}
      {what && <span class="unseen"> {what}</span>}
    </button>
  );
}
