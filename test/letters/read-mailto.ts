/** Reads a `mailto:` address as a mail program does (RFC 6068): each header that it carries. */
export function readMailto(address: string): { to: string; headers: [name: string, value: string][] } {
  const [to = '', query = ''] = address.replace(/^mailto:/, '').split('?');
  const headers = query.split('&').map((header): [string, string] => {
    const [name = '', value = ''] = header.split('=');
    return [decodeURIComponent(name), decodeURIComponent(value)];
  });
  return { to: decodeURIComponent(to), headers };
}

export function headerOf(address: string, name: string): string | undefined {
  return readMailto(address).headers.find(([each]) => each === name)?.[1];
}

/** The body with plain line ends. */
export function bodyFrom(address: string): string {
  return (headerOf(address, 'body') ?? '').replaceAll('\r\n', '\n');
}
