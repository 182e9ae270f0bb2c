import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { publicKey } from '../src/updates/feed/feed-index.ts';

/** Makes an Ed25519 key and keeps it as PKCS#8 PEM that only its owner can read. Never writes over a file. */
export function writeNewKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    const isThere = (fault as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Error(
      isThere
        ? `${path} is there already, and a key is never written over: name another file.`
        : `${path} cannot be written: ${(fault as Error).message}.`,
      { cause: fault },
    );
  }
  return privateKey;
}

/** Reads one back. Throws a sentence where it is none, is locked by a passphrase, or is not Ed25519. */
export function readPrivateKey(path: string): KeyObject {
  const pem = readKeyFile(path);
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (fault) {
    throw new Error(`${path} holds no private key in PEM that can be read without a passphrase.`, {
      cause: fault,
    });
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new Error(
    `${path} holds a key of the kind ${key.asymmetricKeyType}, and a feed is signed with Ed25519.`,
  );
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    throw new Error(`The key ${path} cannot be read: ${(fault as Error).message}.`, { cause: fault });
  }
}

/** The 32 bytes of the public half, as base64. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x!, 'base64url').toString('base64');
}

/** A public key to verify with. Throws a sentence where the text is none. */
export function readPublicKey(base64: string): KeyObject {
  checkPublicKey(base64);
  const x = Buffer.from(base64, 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Throws a sentence where the text is no public key, 32 bytes as base64. */
export function checkPublicKey(base64: string): void {
  if (v.safeParse(publicKey, base64).success) return;
  throw new Error(`“${base64}” is no public key: 32 bytes as base64, 44 characters, the last “=”.`);
}
