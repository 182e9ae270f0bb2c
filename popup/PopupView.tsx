import type { ComponentChildren, RefObject } from 'preact';
import { hitsOf, type Asked } from '../src/pharmacy/asked.ts';
import type { Askable } from '../src/pharmacy/place.ts';
import type { Contacts } from '../src/ui/DeskCard.tsx';
import { OptionsLink } from '../src/ui/OptionsLink.tsx';
import { OutLink } from '../src/ui/OutLink.tsx';
import { Found } from './Found.tsx';
import { Home } from './Home.tsx';
import { optionId, Results, resultsId } from './Results.tsx';

export interface PopupViewProps {
  words: string;
  /** What the words come to; null while the answers are being read. */
  asked: Asked | null;
  active: number;
  /** Undefined while storage is being read, null when nothing is set. */
  pharmacy: string | null | undefined;
  /** Whether that is another site than home, chosen for today. */
  isElsewhere?: boolean;
  contacts: Contacts | null;
  /** Calendar date. */
  today: string;
  notices?: ComponentChildren;
  /** What is due, above the common problems. */
  due?: ComponentChildren;
  /** Whether anything looks for updated guidance, in a few words. */
  checking?: ComponentChildren;
  /** What is shown for a code or postcode. */
  placeFound?: (place: Askable) => ComponentChildren;
  search?: RefObject<HTMLInputElement | null>;
  onWords: (words: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onOpen: (id: string) => void;
}

/** The popup's home and its results. The build paints it once, empty, into popup.html. */
export function PopupView(props: PopupViewProps) {
  const { words, asked, active, pharmacy, onOpen } = props;
  const hits = hitsOf(asked);
  const chosen = hits[active];
  return (
    <>
      <header>
        <h1>Smartcard Desk</h1>
        <OutLink href="options.html">Options</OutLink>
        <p class="pharmacy">
          {pharmacy === null ? <OptionsLink section="home">Set your pharmacy</OptionsLink> : pharmacy}
          {props.isElsewhere && (
            <>
              {' '}
              · here today <OptionsLink section="home">Change</OptionsLink>
            </>
          )}
        </p>
      </header>
      <search>
        <label for="search">What’s wrong with the card?</label>
        <input
          id="search"
          type="search"
          role="combobox"
          list={undefined}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={hits.length ? resultsId : undefined}
          aria-activedescendant={chosen ? optionId(chosen) : undefined}
          placeholder="What’s wrong with the card?"
          autocomplete="off"
          spellcheck={false}
          autofocus
          ref={props.search ?? null}
          value={words}
          onInput={(event) => props.onWords(event.currentTarget.value)}
          onKeyDown={props.onKey}
        />
      </search>
      <main>
        {props.notices}
        <Found asked={asked} query={words} />
        {asked?.kind === 'place' && props.placeFound?.(asked.place)}
        {hits.length > 0 && <Results hits={hits} active={active} onOpen={onOpen} />}
        {!hits.length && asked?.kind !== 'place' && (
          <>
            {props.due}
            <Home contacts={props.contacts} today={props.today} onOpen={onOpen} />
          </>
        )}
      </main>
      <footer>
        {hits.length ? 'Enter opens · Esc goes back' : props.checking}
        <OptionsLink section="health">Health</OptionsLink>
      </footer>
    </>
  );
}
