import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackagedContact } from '../directory/registration-authorities.ts';
import { askHost } from '../platform/ask.ts';
import { today } from '../platform/clock.ts';
import type { Organisation } from '../pharmacy/organisation.ts';
import { publicSources } from '../pharmacy/public-sources.ts';
import type { Askable } from '../pharmacy/place.ts';
import { resolvePlace, resolveRecord, type Resolved } from '../pharmacy/resolve.ts';
import type { Ask } from '../pharmacy/reply.ts';
import type { Sources } from '../pharmacy/sources.ts';

/** Where a look-up stands; `waiting` for the person to answer the browser’s question. */
export type LookUp =
  | { kind: 'idle' }
  | { kind: 'waiting' | 'asking'; text: string }
  | { kind: 'done'; place: Askable; resolved: Resolved };

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * Looks places up, one at a time: the answer to an earlier press is dropped. Nothing is asked before a press.
 * @param contacts those that we hold: they name the parts of a board
 */
export function useLookUp(contacts: readonly PackagedContact[]) {
  const [lookUp, setLookUp] = useState<LookUp>({ kind: 'idle' });
  const latest = useRef(0);
  const inFlight = useRef<string | null>(null);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const settle = async (
    place: Askable,
    allowed: Promise<boolean>,
    work: (sources: Sources) => Promise<Resolved>,
  ): Promise<Resolved | null> => {
    if (inFlight.current === place.text) return null; // a second press of the same
    const turn = ++latest.current;
    const show = (now: LookUp) => {
      if (turn === latest.current) setLookUp(now);
    };
    /** Once somebody has typed on nothing more is sent. */
    const askWhileWanted: Ask = (url) =>
      turn === latest.current ? askHost(url) : Promise.resolve({ kind: 'unreachable' });
    const { text } = place;
    show({ kind: 'waiting', text });
    const isAllowed = await allowed.catch(() => false); // a browser that will not ask has not allowed it
    if (turn !== latest.current) return null;
    inFlight.current = text;
    show({ kind: 'asking', text });
    const resolved: Resolved = isAllowed
      ? await work(publicSources(askWhileWanted, wait, { contacts, today: today() }))
      : { kind: 'failed', failure: { why: 'not-allowed' } };
    if (turn === latest.current) inFlight.current = null;
    show({ kind: 'done', place, resolved });
    return turn === latest.current ? resolved : null;
  };
  return {
    lookUp,
    /** @param allowed whether the browser may ask; it resolves before anything is asked. Null: overtaken. */
    ask: (place: Askable, allowed = Promise.resolve(true)) =>
      settle(place, allowed, (sources) => resolvePlace(place, sources)),
    /** One of several whose records were read already. */
    choose: (place: Askable, organisation: Organisation) =>
      settle(place, Promise.resolve(true), (sources) => resolveRecord(organisation, sources)),
    forget: () => {
      latest.current++;
      inFlight.current = null;
      setLookUp({ kind: 'idle' });
    },
  };
}
