import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkPublicKey,
  publicKeyOf,
  readPrivateKey,
  readPublicKey,
  writeNewKey,
} from '../../scripts/feed-keys.ts';
import { keyFrom } from './feed-examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
const at = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('a key', () => {
  it('is kept where only its owner can read it, and read back the same', () => {
    const path = join(folder, 'key.pem');
    const made = writeNewKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(publicKeyOf(readPrivateKey(path))).toBe(publicKeyOf(made));
  });

  it('is never written over another', () => {
    const path = at('other.pem', 'precious');
    expect(() => writeNewKey(path)).toThrow(`${path} is there already, and a key is never written over`);
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('says so where it cannot be written', () => {
    const path = join(folder, 'nowhere', 'key.pem');
    expect(() => writeNewKey(path)).toThrow(`${path} cannot be written`);
    expect(existsSync(path)).toBe(false);
  });

  it('has a public half of 32 bytes as base64, from which it is read back', () => {
    const key = publicKeyOf(keyFrom(1));
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(readPublicKey(key).equals(createPublicKey(keyFrom(1)))).toBe(true);
  });
});

describe('a file that holds no key of ours', () => {
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  it('is refused with a sentence', () => {
    expect(() => readPrivateKey(join(folder, 'none.pem'))).toThrow(/The key .+none\.pem cannot be read/);
    expect(() => readPrivateKey(at('text.pem', 'hello'))).toThrow(/holds no private key in PEM/);
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const open = at('public.pem', publicKey.export({ type: 'spki', format: 'pem' }));
    expect(() => readPrivateKey(open)).toThrow(/holds no private key in PEM/);
    const locked = at('locked.pem', privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'x' }));
    expect(() => readPrivateKey(locked)).toThrow(/without a passphrase/);
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem);
    expect(() => readPrivateKey(at('ec.pem', curve))).toThrow(/a key of the kind ec, and a feed is signed/);
  });

  it.each(['', 'hello', 'A'.repeat(43), `${'A'.repeat(43)}==`, `${'A'.repeat(42)}B=`, 'A'.repeat(88)])(
    'and %j is no public key',
    (base64) => {
      expect(() => checkPublicKey(base64)).toThrow(`“${base64}” is no public key`);
    },
  );
});
