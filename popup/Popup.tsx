import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hitsOf, readAsked } from '../src/pharmacy/asked.ts';
import { describeSite } from '../src/pharmacy/describe-site.ts';
import { likely, parsePlace, type Askable } from '../src/pharmacy/place.ts';
import { today } from '../src/platform/clock.ts';
import { cards } from '../src/renewals/person.ts';
import { ensureTickAlarm } from '../src/platform/tick.ts';
import { lazily } from '../src/ui/lazily.tsx';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useContacts } from '../src/ui/use-contacts.tsx';
import { useDue } from '../src/ui/use-due.ts';
import { useGuidance, useSearch } from '../src/ui/use-guidance.ts';
import { useLookUp } from '../src/ui/use-look-up.ts';
import { DueNotice } from './DueNotice.tsx';
import { keptAt } from './kept-at.ts';
import { OpenAnswer } from './OpenAnswer.tsx';
import { PlaceFound } from './PlaceFound.tsx';
import { PopupView } from './PopupView.tsx';
import { SearchFailed } from './SearchFailed.tsx';
import { useAsleep } from './use-asleep.ts';
import { usePopupPlace } from './use-popup-place.ts';

const Checking = lazily(async () => (await import('./Checking.tsx')).Checking);
const GuidanceNotice = lazily(async () => (await import('./GuidanceNotice.tsx')).GuidanceNotice);

/** @param typedBefore what somebody typed into the shell before this script ran */
export function Popup({ typedBefore }: { typedBefore: string }) {
  const { place, move } = usePopupPlace(typedBefore);
  const loaded = useGuidance();
  const { contacts, notices: about } = useContacts();
  const due = useDue(today());
  const asleep = useAsleep(!!due.found?.value.length);
  const [active, setActive] = useState(0);
  const allowed = useAllowed('look-ups');
  const isAllowed = contacts && allowed; // what is found is told by the contacts
  const { lookUp, ask, choose, forget } = useLookUp(contacts?.directory.contacts ?? []);
  const box = useRef<HTMLInputElement>(null);

  const guidance = loaded.kind === 'loaded' ? loaded.guidance : null;
  const answers = guidance?.answers;
  const search = useSearch(guidance);
  const index = search.kind === 'loaded' ? search.index : null;
  const asked = useMemo(() => index && readAsked(index, place.words), [index, place.words]);
  const hits = hitsOf(asked);
  const trail = place.trail.filter((spot) => answers?.some((answer) => answer.id === spot.answer));
  const spot = trail.at(-1);
  const open = answers?.find((answer) => answer.id === spot?.answer);

  useLayoutEffect(() => {
    if (!open) box.current?.focus();
  }, [open]);
  const isReady = !!index && !!contacts;
  useEffect(() => {
    if (!isReady) return;
    performance.mark('ready'); // contact shown and search usable: `npm run bench` reads it
    ensureTickAlarm().catch((fault: unknown) => console.warn('The alarm was not set:', fault));
  }, [isReady]);

  const onOpen = (id: string) => {
    const before = trail.findIndex((each) => each.answer === id);
    const kept = before < 0 ? trail : trail.slice(0, before);
    move(() => ({ trail: [...kept, { answer: id, scroll: 0 }] }));
  };
  const onBack = () => move(() => ({ trail: trail.slice(0, -1) }));
  const onScroll = (scroll: number) =>
    move((from) => ({
      trail: from.trail.map((each, at) => (at < from.trail.length - 1 ? each : { ...each, scroll })),
    }));
  const onWords = (words: string) => {
    setActive(0);
    forget();
    move(() => ({ words, trail: [] }));
  };
  const onLookUp = (wanted: Askable) => {
    if (!isAllowed || lookUp.kind === 'asking') return;
    if (wanted.text !== parsePlace(place.words).text) onWords(wanted.text);
    void ask(wanted);
    box.current?.focus(); // the button that was pressed goes
  };
  /** A code that is kept is on screen already; at its postcode there may be others. */
  const isToAsk = (wanted: Askable) => wanted.kind === 'postcode' || !keptAt(contacts, wanted).length;
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return; // the keys belong to the input method
    const isEnter = event.key === 'Enter' && !event.repeat;
    const last = hits.length - 1;
    const chosen = hits[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, Math.max(last, 0)));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (isEnter && chosen) onOpen(chosen.answer.id);
    else if (isEnter && asked?.kind === 'place' && isToAsk(asked.place)) onLookUp(likely(asked.place));
    else return;
    event.preventDefault();
  };
  const escape = useRef<() => void>(() => undefined);
  escape.current = () => (spot && open ? onBack() : place.words ? onWords('') : window.close());
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      escape.current();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  const notices = (
    <>
      {about}
      {loaded.kind === 'failed' && <p class="note warning">The answers could not be read: {loaded.reason}</p>}
      {search.kind === 'failed' && <SearchFailed reason={search.reason} />}
      <StorageNotice item={cards} found={due.found} />
      {due.dates.kind === 'failed' && (
        <p class="note warning">The national dates could not be read: {due.dates.reason}</p>
      )}
      {asleep && <p class="note warning">{asleep}</p>}
    </>
  );
  if (open && spot && guidance && contacts) {
    const back = trail.length === 1 && place.words.trim() ? 'Back to answers' : 'Back';
    const { scroll } = spot;
    return <OpenAnswer {...{ answer: open, guidance, contacts, scroll, back, onOpen, onBack, onScroll }} />;
  }
  return (
    <PopupView
      words={place.words}
      pharmacy={contacts?.site ? describeSite(contacts.site, today()) : undefined}
      isElsewhere={contacts !== null && !contacts.isHome}
      today={today()}
      onWords={onWords}
      placeFound={(found) => (
        <PlaceFound
          place={found}
          wanted={likely(found)}
          today={today()}
          onChoose={(several, chosen) => {
            if (isAllowed) void choose(several, chosen);
            box.current?.focus();
          }}
          {...{ lookUp, isAllowed, contacts, onLookUp, onOpen }}
        />
      )}
      due={
        <>
          {due.overview && (
            <DueNotice
              groups={due.overview.groups}
              unknown={due.overview.unknown.length}
              today={today()}
              onChange={due.change}
              onOpen={onOpen}
            />
          )}
          <GuidanceNotice today={today()} />
        </>
      }
      checking={<Checking today={today()} />}
      {...{ asked, active, contacts, notices, search: box, onKey, onOpen }}
    />
  );
}
