import { useId, useState } from 'preact/hooks';
import type { Clock } from '../renewals/clocks.ts';
import { parseNewDate } from '../renewals/read-new-date.ts';
import type { TypedDate } from '../settings/typed-date.ts';
import { DateField } from './DateField.tsx';
import { Press } from './Press.tsx';

interface Props {
  clock: Clock;
  label: string;
  /** Calendar date. */
  today: string;
  /** Resolves to null, or to the reason why it was not saved. */
  onDate: (date: string) => Promise<string | null>;
  onCancel: () => void;
}

/** Asks for the new date of a card that was renewed, or of a position. What was typed stays until it is saved. */
export function NewDate({ clock, label, today, onDate, onCancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<TypedDate>({ day: '', month: '', year: '' });
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState<{ date: string; question: string } | null>(null);

  const save = async (date: string) => {
    const reason = await onDate(date);
    if (reason) setError(`This browser did not save it (${reason})`);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = parseNewDate(typed, clock, today);
    setError(read.kind === 'refused' ? read.error : undefined);
    setAsked(read.kind === 'asked' ? read : null);
    if (read.kind === 'refused') document.getElementById(`${id}-day`)?.focus();
    if (read.kind === 'read') void save(read.date);
  };
  return (
    <form class="new-date" onSubmit={submit} noValidate>
      <DateField
        id={id}
        label={label}
        value={typed}
        error={error}
        onEdit={(value) => {
          setTyped(value);
          setAsked(null);
        }}
      />
      {asked && (
        <p class="note warning" role="alert">
          {asked.question} <Press onPress={() => save(asked.date)}>Yes, save it</Press>
        </p>
      )}
      <p class="actions">
        <button type="submit" class="copy">
          Save the date
        </button>
        <Press onPress={onCancel}>Cancel</Press>
      </p>
    </form>
  );
}
