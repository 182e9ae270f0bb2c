import * as v from 'valibot';
import { browser } from './browser.ts';
import { reasonOf } from './reason.ts';

const patienceInMs = 8000;

/** What a page may ask of the background. State is never asked for: it is read from storage. */
const command = v.object({ command: v.picklist(['tick']) });
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
    const result = v.safeParse(reply, await Promise.race([browser.runtime.sendMessage(message), tooLong()]));
    return result.success ? result.output : { kind: 'failed', reason: 'The background did not answer' };
  } catch (caught) {
    return { kind: 'failed', reason: reasonOf(caught) };
  }
}

/** A background that does not start never answers, and the browser does not say so. */
function tooLong(): Promise<never> {
  return new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error('The background did not start')), patienceInMs);
  });
}
