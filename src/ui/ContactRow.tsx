import { CopyButton } from './CopyButton.tsx';

/** A number or address as text with Copy beside it: the PC in a dispensary cannot dial. */
export function ContactRow({ value, purpose }: { value: string; purpose?: string }) {
  return (
    <div class="row">
      <span class="value">
        {value} {purpose && <small>{purpose}</small>}
      </span>
      <CopyButton text={value} what={value} />
    </div>
  );
}
