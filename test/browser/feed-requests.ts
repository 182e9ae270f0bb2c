import type { Feed } from './feed-host.ts';

/** What a browser sends by itself with every request. Anything else could be about somebody. */
const itsOwn = new Set([
  'accept',
  'accept-encoding',
  'cache-control',
  'connection',
  'host',
  'if-none-match',
  'pragma',
  'priority',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-storage-access',
  'te',
  'user-agent',
]);
const path = /^\/feed\/(index\.json|[0-9a-f]{64}\.(sig|json))$/;

/**
 * What is wrong with the requests since the last time, and how many there were.
 * @param userAgent the browser's own
 * @param secrets what is kept about somebody
 */
export function judgeRequests({ host, etags }: Feed, userAgent: string, secrets: readonly string[]) {
  const arrived = host.arrived.splice(0);
  const faults = arrived.flatMap(({ host: name, method, path: asked, headers }) => {
    const strange = Object.keys(headers).filter(
      (header) => header !== 'accept-language' && !itsOwn.has(header),
    );
    const language = headers['accept-language'];
    const validator = headers['if-none-match'];
    const whole = JSON.stringify({ asked, headers });
    return [
      method !== 'GET' && `it was a ${method}`,
      name !== 'guidance.example' && `it was for ${name}`,
      !path.test(asked) && `it asked for ${asked}`,
      strange.length > 0 && `it carried ${strange.join(' and ')}`,
      headers['user-agent'] !== userAgent && `it came from ${headers['user-agent'] ?? 'nobody'}`,
      language !== 'en-GB' && `it named the languages ${language ?? 'of nobody'}`,
      validator !== undefined && !etags.has(validator) && `no host gave ${validator}`,
      ...secrets.filter((secret) => whole.includes(secret)).map((secret) => `it told of ${secret}`),
    ].filter((fault) => fault !== false);
  });
  const elsewhere = host.refused().map((name) => `${name} was asked`);
  return {
    paths: arrived.map((each) => each.path.slice('/feed/'.length)),
    faults: [...faults, ...elsewhere],
  };
}
