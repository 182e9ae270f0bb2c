import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NationalDate } from '../src/guidance/national-date.ts';
import { isBlocked } from '../src/renewals/clocks.ts';
import { allSeries, helpers, type Person } from '../src/renewals/person.ts';
import {
  parsePerson,
  type ByField,
  type Draft,
  type ReadPerson,
  type TypedPerson,
} from '../src/renewals/read-person.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { DateField } from '../src/ui/DateField.tsx';
import { Press } from '../src/ui/Press.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { described, Field } from './Field.tsx';
import { PositionFields } from './PositionFields.tsx';
import { emptyPosition, toTypedPerson } from './typed-person.ts';
import type { Outcome } from './use-edits.ts';

interface Props {
  /** The card that is changed, or null for a new one. */
  person: Person | null;
  people: readonly Person[];
  dates: readonly NationalDate[];
  /** ODS code of the home pharmacy, or empty. */
  site: string;
  /** Calendar date. */
  today: string;
  /** Resolves to null, or to the reason why it was not saved. */
  onSave: (draft: Draft) => Promise<string | null>;
  /** Called once something was typed. */
  onDirty: () => void;
  /** Takes the person off the list; null for a new card. */
  onLeft: (() => Promise<string | null>) | null;
  onCancel: () => void;
}

const id = 'card';
const seriesNames = { other: 'Another number' } as Partial<Record<string, string>>;
const helperNames = {
  none: 'No',
  sponsor: 'Yes, as a sponsor',
  'local smartcard administrator': 'Yes, as a local smartcard administrator',
};

/** The form for one card. What was typed stays whatever happens to the save. */
export function CardForm({ person, people, dates, site, today, onSave, onDirty, onLeft, onCancel }: Props) {
  const [typed, setTyped] = useState<TypedPerson>(() => toTypedPerson(person, site));
  const [errors, setErrors] = useState<ByField>({});
  const [asked, setAsked] = useState<{ draft: Draft; questions: string[] } | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isDirty, setDirty] = useState(false);
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault(); // "Leave site?"
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const edit = (change: Partial<TypedPerson>) => {
    setTyped((before) => ({ ...before, ...change }));
    setDirty(true);
    onDirty();
    setAsked(null);
  };
  const save = async (draft: Draft) => {
    setOutcome({ kind: 'saving' });
    const reason = await onSave(draft);
    setOutcome(reason ? { kind: 'failed', reason } : { kind: 'saved' });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const others = people.filter((each) => each.id !== person?.id);
    const read = withoutOldQuestions(parsePerson(typed, others, today), person);
    setErrors(read.kind === 'refused' ? read.errors : {});
    setOutcome({ kind: 'none' });
    setAsked(
      read.kind === 'asked'
        ? {
            draft: read.person,
            questions: Object.values(read.questions).filter((each) => each !== undefined),
          }
        : null,
    );
    if (read.kind === 'read') void save(read.person);
  };
  const byId = useMemo(
    () => Object.fromEntries(Object.entries(errors).map(([field, error]) => [`${id}-${field}`, error])),
    [errors],
  );
  const isStopped = isBlocked({ ...emptyPerson, series: typed.series }, dates, today);
  return (
    <form
      class="card-form"
      onSubmit={submit}
      noValidate
      aria-label={person ? `Change ${person.who}` : 'Add a card'}
    >
      <ErrorSummary errors={byId} outcome={outcome} />
      <Field
        id={`${id}-who`}
        label="Initials or a nickname"
        hint="They show on the screen of this PC: no full name, and no number, neither the card’s nor a passcode"
        error={errors['who']}
      >
        <input
          class={`nhsuk-input nhsuk-input--width-10 ${errors['who'] ? 'nhsuk-input--error' : ''}`}
          id={`${id}-who`}
          autocomplete="off"
          value={typed.who}
          onInput={(event) => edit({ who: event.currentTarget.value })}
          {...described(`${id}-who`, { hint: true, error: errors['who'] })}
        />
      </Field>
      <DateField
        id={`${id}-certificate`}
        label="Card expiry date (certificate)"
        hint="As their own profile in Care Identity Management shows it. Leave it empty if you do not know it yet."
        value={typed.certificate}
        error={errors['certificate']}
        onEdit={(certificate) => edit({ certificate })}
      />
      <Field
        id={`${id}-series`}
        label="The small number on the back, bottom right, starts with"
        hint="04, 05 or 06: the card no longer signs in"
      >
        <select
          class="nhsuk-select"
          id={`${id}-series`}
          aria-describedby={`${id}-series-hint`}
          value={typed.series ?? ''}
          onChange={(event) =>
            edit({ series: allSeries.find((each) => each === event.currentTarget.value) ?? null })
          }
        >
          <option value="">Not known</option>
          {allSeries.map((each) => (
            <option key={each} value={each}>
              {seriesNames[each] ?? each}
            </option>
          ))}
        </select>
      </Field>
      {typed.series === 'other' && (
        <p class="note">
          01, 02, 03 or 07? Ask the Registration Authority about this card:{' '}
          <AnswerLink id="series-4-5-6">what is known of them</AnswerLink>.
        </p>
      )}
      {isStopped && (
        <p class="note warning" role="status">
          Cards that start with {typed.series} are blocked for good. Ask the Registration Authority for a new
          one: <AnswerLink id="series-4-5-6">see the steps</AnswerLink>.
        </p>
      )}
      <Field id={`${id}-helper`} label="Can they renew other people’s cards?">
        <select
          class="nhsuk-select"
          id={`${id}-helper`}
          value={typed.helper}
          onChange={(event) =>
            edit({ helper: helpers.find((each) => each === event.currentTarget.value) ?? 'none' })
          }
        >
          {helpers.map((each) => (
            <option key={each} value={each}>
              {helperNames[each]}
            </option>
          ))}
        </select>
      </Field>
      {typed.positions.map((position, at) => (
        <PositionFields
          key={at} // the order is all that tells two empty ones apart
          {...{ id, at, errors }}
          value={position}
          onEdit={(value) => edit({ positions: typed.positions.with(at, value) })}
          onRemove={() => edit({ positions: typed.positions.toSpliced(at, 1) })}
        />
      ))}
      <p class="actions add-position">
        <Press onPress={() => edit({ positions: [...typed.positions, emptyPosition('')] })}>
          Add a position
        </Press>
      </p>
      {asked && (
        <div class="note warning" role="alert">
          {asked.questions.map((question) => (
            <p key={question}>{question}</p>
          ))}
          <Press onPress={() => save(asked.draft)}>Yes, save it</Press>
        </div>
      )}
      <div class="save">
        <button type="submit" class="nhsuk-button">
          Save
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
        {onLeft && person && (
          <Press
            what={person.who}
            onPress={async () => {
              const reason = await onLeft();
              if (reason) setOutcome({ kind: 'failed', reason });
            }}
          >
            Left this pharmacy
          </Press>
        )}
      </div>
    </form>
  );
}

/** A date that was there before was asked about when it was entered. */
function withoutOldQuestions(read: ReadPerson, before: Person | null): ReadPerson {
  if (read.kind !== 'asked' || !before) return read;
  const isOld = (field: string) => {
    if (field === 'certificate') return read.person.certificate === before.certificate;
    const position = JSON.stringify(read.person.positions[Number(field.replace('ends-', ''))]);
    return before.positions.some((each) => JSON.stringify(each) === position);
  };
  const questions = Object.fromEntries(Object.entries(read.questions).filter(([field]) => !isOld(field)));
  return Object.keys(questions).length ? { ...read, questions } : { kind: 'read', person: read.person };
}

const emptyPerson: Person = {
  id: '',
  who: '',
  certificate: null,
  positions: [],
  helper: 'none',
  series: null,
  choices: [],
};
