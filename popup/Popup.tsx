import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hitsOf, readAsked } from '../src/pharmacy/asked.ts';
import { describeHome } from '../src/pharmacy/describe-home.ts';
import { today } from '../src/platform/clock.ts';
import { ensureTickAlarm } from '../src/platform/tick.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { ownContacts } from '../src/settings/own-contacts.ts';
import { authorityFrom, isKnown } from '../src/ui/authority-from.ts';
import { chooseArea } from '../src/ui/choose-area.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useGuidance, useSearch } from '../src/ui/use-guidance.ts';
import { useItem } from '../src/ui/use-item.ts';
import { OpenAnswer } from './OpenAnswer.tsx';
import { PopupView } from './PopupView.tsx';
import { SearchFailed } from './SearchFailed.tsx';
import { usePopupPlace } from './use-popup-place.ts';

/** @param typedBefore what somebody typed into the shell before this script ran */
export function Popup({ typedBefore }: { typedBefore: string }) {
  const { place, move } = usePopupPlace(typedBefore);
  const loaded = useGuidance();
  const [home] = useItem(homePharmacy);
  const [own] = useItem(ownContacts);
  const [active, setActive] = useState(0);
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
  const contacts = home && own && { authority: authorityFrom(home, own), own: own.value, onArea: chooseArea };

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
    move(() => ({ words, trail: [] }));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return; // the keys belong to the input method
    const last = hits.length - 1;
    const chosen = hits[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, Math.max(last, 0)));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && chosen) onOpen(chosen.answer.id);
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
      <StorageNotice item={homePharmacy} found={home} />
      <StorageNotice item={ownContacts} found={own} />
      {loaded.kind === 'failed' && <p class="note warning">The answers could not be read: {loaded.reason}</p>}
      {search.kind === 'failed' && <SearchFailed reason={search.reason} />}
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
      pharmacy={home && isKnown(home) ? describeHome(home.value) : undefined}
      today={today()}
      onWords={onWords}
      {...{ asked, active, contacts, notices, search: box, onKey, onOpen }}
    />
  );
}
