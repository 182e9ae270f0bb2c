import * as v from 'valibot';
import { browser } from './browser.ts';
import { reasonOf } from './reason.ts';

/**
 * A look-up may take 8 seconds, a check of a code that is ending up to seven of them; a look at the cards none. The
 * official pages are many, and each may take its time.
 */
const patienceInMs = {
  tick: 20_000,
  remind: 3_000,
  watch: 90_000,
  guidance: 240_000,
  feed: 150_000,
  'test notification': 10_000,
};

/** What a page may ask of the background. State is never asked for: it is read from storage. */
const command = v.object({
  command: v.picklist(['tick', 'remind', 'watch', 'guidance', 'feed', 'test notification']),
});
export type Command = v.InferOutput<typeof command>;

const reply = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('failed'), reason: v.string() }),
]);
export type Reply = v.InferOutput<typeof reply>;

/** A command from one of our own pages, or null for anything else that arrives. */
export function parseCommand(message: unknown, sender: { id?: string }): Command | null {
  if (sender.id !== browser.runtime.id) return null;
  const result = v.safeParse(command, message);
  return result.success ? result.output : null;
}

/** Wakes the background if need be. No answer, or a strange one, is a failure in words. */
export async function sendCommand(message: Command): Promise<Reply> {
  try {
    const answer = browser.runtime.sendMessage(message);
    const result = v.safeParse(reply, await Promise.race([answer, tooLong(message.command)]));
    return result.success ? result.output : { kind: 'failed', reason: 'The background did not answer' };
  } catch (caught) {
    return { kind: 'failed', reason: reasonOf(caught) };
  }
}

/** A background that does not start never answers, and the browser does not say so. */
function tooLong(asked: Command['command']): Promise<never> {
  const reason =
    asked === 'guidance' ? 'It is still going on, and is shown as it goes' : 'The background did not start';
  return new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error(reason)), patienceInMs[asked]);
  });
}
