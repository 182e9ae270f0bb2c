import { useEffect, useState } from 'preact/hooks';
import { now } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { tickRecord } from '../src/platform/tick.ts';
import { useItem } from '../src/ui/use-item.ts';

/** A round is due every half hour; one that is late by this much may have been slept through. */
const lateInMs = 45 * 60_000;
const dayInMs = 24 * 60 * 60_000;

/**
 * Why reminders may not come, or may be wrong, in words, or null. A background that has not run lately is asked to look;
 * only where it does not answer is that said. Source: facts, platform C9.
 * @param matters whether there is anything to remind of
 */
export function useAsleep(matters: boolean): string | null {
  const [record] = useItem(tickRecord);
  const [failure, setFailure] = useState<string | null>(null);
  const [wasAhead, setWasAhead] = useState(false);
  const lastAt = record?.value.lastAt ?? 0;
  const isAhead = lastAt > now() + dayInMs;
  const isLate = record !== null && (isAhead || lastAt < now() - lateInMs);
  useEffect(() => {
    if (isAhead) setWasAhead(true); // the round that follows writes over what showed it
  }, [isAhead]);
  useEffect(() => {
    setFailure(null);
    if (!matters || !isLate) return undefined;
    let isAwaited = true;
    void sendCommand({ command: 'remind' }).then((reply) => {
      if (isAwaited) setFailure(reply.kind === 'failed' ? reply.reason : null);
    });
    return () => {
      isAwaited = false;
    };
  }, [matters, isLate]);
  if (!matters) return null;
  if (isAhead || wasAhead) return 'This PC’s clock may be wrong: check its date. The days left depend on it.';
  if (failure === null) return null;
  return `No notifications can come: the background does not run (${failure}). What is due is still shown here. Close the browser and open it again.`;
}
