import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Directory } from '../src/directory/directory.ts';
import { allowIfNeeded } from '../src/platform/ask.ts';
import { allow } from '../src/platform/leave.ts';
import { today } from '../src/platform/clock.ts';
import { isAskable, parsePlace } from '../src/pharmacy/place.ts';
import type { Resolved } from '../src/pharmacy/resolve.ts';
import { noSite, type Site } from '../src/settings/site.ts';
import { whatIsSent } from '../src/ui/look-up-words.ts';
import { Press } from '../src/ui/Press.tsx';
import { useLookUp } from '../src/ui/use-look-up.ts';
import { described, Field } from './Field.tsx';
import { LookUpOutcome } from './LookUpOutcome.tsx';
import { adviceOn } from './place-advice.ts';

export interface Wanted {
  text: string;
  /** The browser’s answer: it was asked straight from that press. */
  allowed: Promise<boolean>;
}

interface Props {
  directory: Directory;
  /** Id of the field. */
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it, seen elsewhere. */
  error?: string | undefined;
  /** Whether the directory itself has confirmed that code: then nothing is odd about its form. */
  isKnown?: boolean;
  /** What the button says, where it is not “Find pharmacy”. */
  button?: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** Takes what was found; says whether it was kept. */
  onFound: (site: Site) => Promise<boolean>;
  /** Another place, asked for by a press elsewhere on the page. */
  wanted?: Wanted | null;
  /** It is looked up once. */
  onTaken?: () => void;
  /** What a button says that keeps it as typed, where nothing was found. */
  unasked?: string;
  /** What else to do where nothing was found. */
  instead?: ComponentChildren;
}

/** One field and one button: the pharmacy, or in words why not. What was typed stays. */
export function FindPharmacy(props: Props) {
  const { id, label, hint, typed, onTyped, onFound, wanted = null, instead } = props;
  const { lookUp, ask, choose, forget } = useLookUp(props.directory.contacts);
  const [left, setLeft] = useState(true);
  const [refusal, setRefusal] = useState<string | undefined>();
  const error = refusal ?? props.error;
  const field = useRef<HTMLInputElement>(null);
  const place = parsePlace(typed);
  const advice = left && !error && !props.isKnown ? adviceOn(place) : null;

  const keep = async (resolved: Resolved | null) => {
    if (resolved?.kind !== 'pharmacy' || resolved.standing === 'closed') return;
    if (await onFound(resolved.site)) setLeft(true);
  };
  /** Leave is asked for before anything is awaited: later it would not count as a press. */
  const find = (text: string, askLeave = allowIfNeeded) => {
    const asked = parsePlace(text);
    if (isAskable(asked)) {
      setRefusal(undefined);
      void ask(asked, askLeave()).then(keep);
    } else {
      forget();
      setRefusal(adviceOn(asked) ?? 'Enter an ODS code, such as FWF76, or a whole postcode');
      field.current?.focus();
    }
  };
  const use = (text: string, askLeave = allowIfNeeded) => {
    onTyped(text);
    find(text, askLeave);
    field.current?.focus(); // the button that was pressed goes
  };
  const asTyped = (): Site => ({ ...noSite, place: place.text, foundOn: today() });
  useEffect(() => {
    if (!wanted) return;
    props.onTaken?.();
    use(wanted.text, () => wanted.allowed);
  }, [wanted]);

  return (
    <form
      class="find"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        find(typed);
      }}
    >
      <Field id={id} label={label} hint={hint} error={error}>
        <input
          class={`nhsuk-input nhsuk-input--width-10 ${error ? 'nhsuk-input--error' : ''}`}
          id={id}
          ref={field}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setLeft(false);
            setRefusal(undefined);
            forget();
            onTyped(event.currentTarget.value);
          }}
          onBlur={() => setLeft(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.repeat) event.preventDefault(); // held down: one press
          }}
          {...described(id, { hint: Boolean(hint), error })}
        />
        <div class="advice" role="status">
          {advice && <p class="note">{advice}</p>}
          {advice && place.kind === 'unlikely-pharmacy' && place.suggestion && (
            <button type="button" class="copy" onClick={() => onTyped(place.suggestion ?? '')}>
              Use {place.suggestion}
            </button>
          )}
        </div>
      </Field>
      <div class="save">
        <button type="submit" class="nhsuk-button">
          {props.button ?? 'Find pharmacy'}
        </button>
      </div>
      <p class="age">{whatIsSent}</p>
      <LookUpOutcome
        lookUp={lookUp}
        onChoose={(chosen, organisation) => {
          void choose(chosen, organisation).then(keep);
          field.current?.focus();
        }}
        onFind={use}
        onKeep={(site) => void onFound(site).then((kept) => kept && forget())}
        onAgain={() => use(typed)}
        onAllow={() => use(typed, () => allow('look-ups'))}
        instead={
          props.unasked ? (
            <Press onPress={() => void onFound(asTyped()).then((kept) => kept && forget())}>
              {props.unasked}
            </Press>
          ) : (
            instead
          )
        }
      />
    </form>
  );
}
