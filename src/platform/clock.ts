/** The present instant, in milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Today in England, `2026-11-23`, whatever zone this PC is set to. */
export function today(): string {
  return Temporal.Now.plainDateISO('Europe/London').toString();
}
