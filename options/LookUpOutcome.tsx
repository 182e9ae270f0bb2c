import type { ComponentChildren } from 'preact';
import type { Organisation } from '../src/pharmacy/organisation.ts';
import type { Askable } from '../src/pharmacy/place.ts';
import type { Failure } from '../src/pharmacy/reply.ts';
import type { Resolved } from '../src/pharmacy/resolve.ts';
import type { Site } from '../src/settings/site.ts';
import { Choices } from '../src/ui/Choices.tsx';
import { Press } from '../src/ui/Press.tsx';
import { wordsFor } from '../src/ui/look-up-words.ts';
import { useAllowed } from '../src/ui/use-allowed.ts';
import type { LookUp } from '../src/ui/use-look-up.ts';

interface Props {
  lookUp: LookUp;
  /** One of several, whose record was read. */
  onChoose: (place: Askable, organisation: Organisation) => void;
  /** Another code, which then is looked up. */
  onFind: (code: string) => void;
  /** What was found in part is taken for the time being. */
  onKeep: (site: Site) => void;
  onAgain: () => void;
  /** Asks the browser's owner to allow the hosts, then tries again. */
  onAllow: () => void;
  instead: ComponentChildren;
}

/** What a look-up came to where it was not simply kept: a sentence, and what can be done next. */
export function LookUpOutcome({ lookUp, instead, ...on }: Props) {
  return (
    <div class="outcome" role="status">
      {lookUp.kind === 'waiting' && (
        <p class="note">
          Waiting for your answer to the browser: it asks whether to allow the two websites. Firefox calls
          where the pharmacy is “location”. Nothing has been sent yet.
        </p>
      )}
      {lookUp.kind === 'asking' && <p class="note">Looking up {lookUp.text} …</p>}
      {lookUp.kind === 'done' && <Done {...{ ...lookUp, ...on, instead }} />}
    </div>
  );
}

type DoneProps = Omit<Props, 'lookUp'> & { place: Askable; resolved: Resolved };

function Done({ place, resolved, instead, ...on }: DoneProps) {
  const words = wordsFor(place, resolved);
  const isAllowed = useAllowed('look-ups');
  const failure = failureIn(resolved);
  return words ? (
    <div class="note">
      <p>{words}</p>
      {failure && <Press onPress={on.onAgain}>Try again</Press>}
      {mayNeedLeave(failure) && !isAllowed && (
        <Press onPress={on.onAllow}>Allow the two sites and try again</Press>
      )}
      <Next {...{ place, resolved, ...on, instead }} />
    </div>
  ) : null;
}

/** Why something could not be looked up, where trying again may help. */
function failureIn(resolved: Resolved): Failure | null {
  if (!('failure' in resolved)) return null;
  return resolved.failure ?? (resolved.kind === 'pharmacy' ? resolved.newCodeFailure : null);
}

/** Without leave Firefox asks nothing, and Chromium cannot tell a refusal from no network. */
function mayNeedLeave(failure: Failure | null): boolean {
  return failure?.why === 'not-allowed' || failure?.why === 'unreachable';
}

function Next({ place, resolved, onChoose, onFind, onKeep, instead }: DoneProps) {
  switch (resolved.kind) {
    case 'pharmacy':
      if (!resolved.newCode)
        return resolved.site.icb || resolved.standing === 'closed' ? null : <>{instead}</>;
      return (
        <Press onPress={() => onFind(resolved.newCode?.organisation.code ?? '')}>
          Yes, use {resolved.newCode.organisation.code}
        </Press>
      );
    case 'several':
      return <Choices {...resolved} onChoose={(chosen) => onChoose(place, chosen)} onFind={onFind} />;
    case 'not-a-pharmacy':
      return (
        <>
          {resolved.instead.map(({ code, name }) => (
            <Press key={code} onPress={() => onFind(code)}>
              Use {code}, {name}
            </Press>
          ))}
        </>
      );
    case 'area-only':
      return (
        <>
          {resolved.site.icb && <Press onPress={() => onKeep(resolved.site)}>Use this board for now</Press>}
          {instead}
        </>
      );
    case 'unknown':
      return place.kind === 'unlikely-pharmacy' && place.suggestion ? (
        <Press onPress={() => onFind(place.suggestion ?? '')}>Find {place.suggestion}</Press>
      ) : (
        <>{instead}</>
      );
    case 'outside':
      return null;
    case 'failed':
      return <>{instead}</>;
  }
}
