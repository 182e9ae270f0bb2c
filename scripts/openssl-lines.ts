import { join } from 'node:path';

/**
 * Commands for a shell with OpenSSL 3 that verify the signatures of an index, one after the other.
 * @param keys the files of the private keys, in the order in which they signed
 * @param signature name of the file that holds the signatures
 */
export function opensslLines(folder: string, keys: readonly string[], signature: string): string[] {
  const signatures = quoted(join(folder, signature));
  const verify = (file: string) =>
    `openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in ${quoted(join(folder, 'index.json'))} -sigfile ${file}`;
  return keys.flatMap((key, at) => [
    `openssl pkey -in ${quoted(key)} -pubout -out public.pem`,
    ...(keys.length === 1
      ? [verify(signatures)]
      : [`${at === 0 ? 'head' : 'tail'} -c 64 ${signatures} > one.sig`, verify('one.sig')]),
  ]);
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
