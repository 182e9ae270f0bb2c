import { useState } from 'preact/hooks';
import type { Found } from '../src/pasted/find-in-pasted.ts';
import type { TypedContact } from '../src/settings/read-contact.ts';

/** What somebody kept, as the form takes it. */
export type Kept = Pick<TypedContact, 'phones' | 'email' | 'web' | 'hours'>;

interface Props {
  id: string;
  found: Found;
  onKeep: (kept: Kept) => void;
}

/** What was found in a pasted text, to keep or to strike, and what was left for a person to judge. */
export function FoundInPasted({ id, found, onKeep }: Props) {
  const lines = found.phones.map(({ number, purpose }) => (purpose ? `${number}, ${purpose}` : number));
  const [struck, setStruck] = useState<ReadonlySet<string>>(new Set());
  const [one, setOne] = useState({
    email: found.emails[0] ?? '',
    web: found.links[0] ?? '',
    hours: found.hours[0] ?? '',
  });
  const isEmpty = !lines.length && !found.emails.length && !found.links.length && !found.hours.length;
  const strike = (line: string) => {
    const next = new Set(struck);
    if (!next.delete(line)) next.add(line);
    setStruck(next);
  };
  const choices = [
    { field: 'email', label: 'E-mail address', options: found.emails },
    { field: 'web', label: 'Web page', options: found.links },
    { field: 'hours', label: 'Opening hours', options: found.hours },
  ] as const;
  return (
    <div class="found" role="group" aria-labelledby={`${id}-found`}>
      <h3 id={`${id}-found`}>
        {isEmpty ? 'No number, e-mail address, page or hours found' : 'Found. Strike what is wrong'}
      </h3>
      {lines.map((line) => (
        <label key={line} class="keep">
          <input type="checkbox" checked={!struck.has(line)} onChange={() => strike(line)} /> {line}
        </label>
      ))}
      {choices.map(
        ({ field, label, options }) =>
          options.length > 0 && (
            <label key={field} class="keep">
              {label}{' '}
              <select
                class="nhsuk-select"
                value={one[field]}
                onChange={(event) => setOne({ ...one, [field]: event.currentTarget.value })}
              >
                {options.map((option) => (
                  <option key={option}>{option}</option>
                ))}
                <option value="">Leave it out</option>
              </select>
            </label>
          ),
      )}
      {found.leftOver.length > 0 && (
        <>
          <p>Not taken. Add it to the form yourself if it is right:</p>
          <ul>
            {found.leftOver.map(({ text, why }) => (
              <li key={`${why} ${text}`}>
                {text} <small>({why})</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isEmpty && (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => onKeep({ phones: lines.filter((line) => !struck.has(line)).join('\n'), ...one })}
        >
          Put these in the form
        </button>
      )}
    </div>
  );
}
