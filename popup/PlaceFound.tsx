import { isAskable, parsePlace, type Askable } from '../src/pharmacy/place.ts';
import type { Organisation } from '../src/pharmacy/organisation.ts';
import type { Resolved } from '../src/pharmacy/resolve.ts';
import { Choices } from '../src/ui/Choices.tsx';
import type { Contacts } from '../src/ui/DeskCard.tsx';
import { whatIsSent, wordsFor } from '../src/ui/look-up-words.ts';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import { Press } from '../src/ui/Press.tsx';
import type { LookUp } from '../src/ui/use-look-up.ts';
import { keptAt } from './kept-at.ts';
import { nameOfPlace } from './name-of-place.ts';
import { SiteFound } from './SiteFound.tsx';

interface Props {
  /** What the words say, and what a press looks up: the likely code where a letter is wrong. */
  place: Askable;
  wanted: Askable;
  lookUp: LookUp;
  /** Whether look-ups are allowed; null until the browser has said so. */
  isAllowed: boolean | null;
  contacts: Contacts | null;
  /** Calendar date. */
  today: string;
  /** Looks that place up, and puts it in the search box. */
  onLookUp: (place: Askable) => void;
  onChoose: (place: Askable, organisation: Organisation) => void;
  onOpen: (id: string) => void;
}

/**
 * A code or postcode typed in the popup: that pharmacy and whom to contact for it, with nothing saved. It is
 * sent only by a press, and only where look-ups are allowed. What is kept already is shown without asking.
 */
export function PlaceFound(props: Props) {
  const { place, wanted, lookUp, isAllowed, contacts, today, onLookUp, onChoose, onOpen } = props;
  const known = keptAt(contacts, place);
  const done = lookUp.kind === 'done' ? lookUp.resolved : null;
  const words = done && wordsFor(place, done);
  const find = (code: string) => {
    const found = parsePlace(code);
    if (isAskable(found)) onLookUp(found);
  };
  return (
    <div class="place">
      <div role="status">
        {lookUp.kind === 'idle' && !known.length && <p class="count">{nameOfPlace(place)}</p>}
        {lookUp.kind === 'asking' && <p class="count">Looking up {lookUp.text} …</p>}
        {words && <p class="note">{words}</p>}
      </div>
      {lookUp.kind === 'idle' &&
        known.map((site) => <SiteFound key={site.place} {...{ site, contacts, today, onOpen }} />)}
      {lookUp.kind === 'idle' && isAllowed && (!known.length || place.kind === 'postcode') && (
        <>
          <button type="button" class="go" onClick={() => onLookUp(wanted)}>
            Look up {wanted.text}
          </button>
          <p class="age">Or press Enter. {whatIsSent} Nothing is saved.</p>
        </>
      )}
      {isAllowed === false && !known.length && (
        <p class="note">
          Look-ups are off, so we cannot tell which pharmacy that is.{' '}
          <OptionsLink section="home">Turn look-ups on</OptionsLink> in Options.
        </p>
      )}
      {done && <Next {...{ done, place, find, onChoose }} again={() => onLookUp(place)} />}
      {(done?.kind === 'pharmacy' || done?.kind === 'area-only') && (
        <SiteFound key={done.site.place} site={done.site} {...{ contacts, today, onOpen }} />
      )}
    </div>
  );
}

interface NextProps extends Pick<Props, 'place' | 'onChoose'> {
  done: Resolved;
  find: (code: string) => void;
  again: () => void;
}

/** What can be pressed after a look-up that did not come to one open pharmacy. */
function Next({ done, place, find, again, onChoose }: NextProps) {
  switch (done.kind) {
    case 'pharmacy': {
      const code = done.newCode?.organisation.code;
      return code ? <Press onPress={() => find(code)}>Look up {code}</Press> : null;
    }
    case 'several':
      return <Choices {...done} onChoose={(chosen) => onChoose(place, chosen)} onFind={find} />;
    case 'not-a-pharmacy':
      return (
        <>
          {done.instead.map(({ code, name }) => (
            <Press key={code} onPress={() => find(code)}>
              Look up {code}, {name}
            </Press>
          ))}
        </>
      );
    case 'failed':
      return <Press onPress={again}>Try again</Press>;
    case 'area-only':
    case 'outside':
    case 'unknown':
      return null;
  }
}
