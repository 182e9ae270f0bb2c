/** What the watch says of a page. */
export type Spoken = 'same' | 'changed' | 'cannot tell' | 'gone' | 'moved' | 'baseline only';

/** One answer of the network, as the watch gets it. */
export type Reply = {
  status: number;
  contentType: string;
  /** Where the reply came from after redirects; absent: from the address that was asked. */
  url?: string;
} & ({ html: string } | { bytes: Uint8Array });

interface Look {
  /** Hours since the first look. */
  at: number;
  reply: Reply;
}

/**
 * A page looked at several times.
 *
 * `expected` is what is spoken after the last look. A state is spoken only once two sightings an hour or more
 * apart agree; until they do, what was spoken last still stands. A failed request (403, 429, 5xx) is no
 * sighting. Where nothing has been spoken yet it is "baseline only".
 */
export interface Case {
  name: string;
  /** The address the answers cite, which is the one asked for. */
  url: string;
  /** The page date our source carries, as printed; null: it carries none. */
  printed: string | null;
  looks: readonly Look[];
  expected: Spoken;
  /** Other states that would be honest too, where the rules leave room. Anything else is a fault. */
  honestToo?: readonly Spoken[];
  /**
   * Parts of words that must be among those added or removed, from the page as we knew it to the page as spoken
   * of: a later look that is not spoken of yet does not alter them.
   */
  words?: { added?: readonly string[]; removed?: readonly string[] };
}

/** A page of HTML with status 200, in UTF-8. */
export function ok(html: string, url?: string): Reply {
  const reply = { status: 200, contentType: 'text/html; charset=UTF-8', html };
  return url === undefined ? reply : { ...reply, url };
}

/** A reply of another status, with a short page of its own. */
export function failed(status: number): Reply {
  const html = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>Error ${status}</h1></body></html>`;
  return { status, contentType: 'text/html', html };
}

/** The same page looked at on days in a row. */
export function daily(...replies: readonly Reply[]): readonly Look[] {
  return replies.map((reply, day) => ({ at: day * 24, reply }));
}

/** Looks at given hours. */
export function hourly(...looks: readonly (readonly [at: number, reply: Reply])[]): readonly Look[] {
  return looks.map(([at, reply]) => ({ at, reply }));
}
