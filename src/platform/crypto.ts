/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', unshared(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether these are the bytes that the holder of the key signed. @param publicKey Ed25519, 32 bytes as base64 */
export async function isSigned(
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKey: string,
): Promise<boolean> {
  try {
    const raw = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, unshared(signature), unshared(bytes));
  } catch {
    return false; // no key, or no signature
  }
}

/** WebCrypto takes no bytes that another thread may change. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
