/** Names that reach into every object. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
/** Half of a pair in UTF-16, as an escape can write it: what writes text as an address throws at it. */
const halfCharacter = /\p{Surrogate}/u;

/**
 * The value of JSON as our publisher writes it: UTF-8, no space between, one line and its end. Undefined for
 * anything else. What does not come out the same when written again held a key twice, a number in another form, or
 * something that another reader would read otherwise.
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text, (key, each: unknown) => {
      if (forbidden.has(key)) throw new Error(`a key is named ${key}`);
      if (halfCharacter.test(key) || (typeof each === 'string' && halfCharacter.test(each))) {
        throw new Error('a text holds half a character');
      }
      return each;
    });
    return writeStrictJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How that JSON is written. */
export function writeStrictJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
