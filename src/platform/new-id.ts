/** A new person's id: twelve hexadecimal digits that stand for nothing. */
export function newPersonId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
