import { useState } from 'preact/hooks';
import { icbsByRegion } from '../src/directory/icbs.ts';
import { areasOf, otherArea } from '../src/directory/registration-authority.ts';
import { longestPlace, parsePlace } from '../src/pharmacy/place.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { described, Field } from './Field.tsx';
import { adviceOn } from './place-advice.ts';
import { SaveButton } from './SaveButton.tsx';
import { useEdits } from './use-edits.ts';

const tooLong = `Use ${longestPlace} characters or fewer: an ODS code, or a postcode`;

/** Which pharmacy this PC is in: its code or postcode, and its ICB picked by hand. */
export function HomePharmacy() {
  const { found, fields, edit, save, outcome } = useEdits(homePharmacy, (value) => value);
  const [left, setLeft] = useState(true);
  const [errors, setErrors] = useState<{ place?: string }>({});
  if (!fields) return <p>Reading what is saved …</p>;

  const place = parsePlace(fields.place);
  const parts = areasOf(fields.icb).filter(({ name }) => name !== null);
  const advice = left ? adviceOn(place) : null;
  const submit = (event: Event) => {
    event.preventDefault();
    setLeft(true);
    if (place.kind === 'too-long') return setErrors({ place: tooLong });
    setErrors({});
    return void save((stored, edits) => ({
      ...stored,
      ...edits,
      ...('place' in edits ? { place: place.text } : {}),
    }));
  };

  return (
    <form onSubmit={submit} noValidate>
      <StorageNotice item={homePharmacy} found={found} />
      <ErrorSummary errors={errors} outcome={outcome} />
      <Field
        id="place"
        label="ODS code or postcode"
        hint="The ODS code has five characters and starts with F. It is at the top of your NHSBSA payment schedule."
        error={errors.place}
      >
        <input
          class={`nhsuk-input nhsuk-input--width-10 ${errors.place ? 'nhsuk-input--error' : ''}`}
          id="place"
          autocomplete="off"
          spellcheck={false}
          value={fields.place}
          onInput={(event) => {
            setLeft(false);
            edit({ place: event.currentTarget.value });
          }}
          onBlur={() => setLeft(true)}
          {...described('place', { hint: true, error: errors.place })}
        />
        <div class="advice" role="status">
          {advice && <p class="note">{advice}</p>}
          {advice && place.kind === 'unlikely-pharmacy' && place.suggestion && (
            <button type="button" class="copy" onClick={() => edit({ place: place.suggestion ?? '' })}>
              Use {place.suggestion}
            </button>
          )}
        </div>
      </Field>
      <Field
        id="icb"
        label="Integrated care board (ICB)"
        hint="The 36 boards since 1 April 2026, by region. Choose the one that your pharmacy’s contract is with."
      >
        <select
          class="nhsuk-select"
          id="icb"
          value={fields.icb ?? ''}
          onChange={(event) => edit({ icb: event.currentTarget.value || null, area: null })}
          {...described('icb', { hint: true })}
        >
          <option value="">Not chosen</option>
          {icbsByRegion().map(({ region, icbs }) => (
            <optgroup key={region} label={region}>
              {icbs.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {parts.length > 0 && (
        <Field
          id="area"
          label="Part of that board"
          hint="We hold Registration Authority contacts for parts of it only."
        >
          <select
            class="nhsuk-select"
            id="area"
            value={fields.area ?? ''}
            onChange={(event) => edit({ area: event.currentTarget.value || null })}
            {...described('area', { hint: true })}
          >
            <option value="">Not chosen</option>
            {parts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={otherArea(fields.icb ?? '')}>Mine is not listed</option>
          </select>
        </Field>
      )}
      <SaveButton
        outcome={outcome}
        saved={
          fields.place || fields.icb ? 'Saved. The popup shows it now.' : 'Saved. No pharmacy is set now.'
        }
      />
    </form>
  );
}
