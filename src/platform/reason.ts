/** What a caught value says, for a person to read. */
export function reasonOf(caught: unknown): string {
  return caught instanceof Error && caught.message ? caught.message : String(caught);
}
