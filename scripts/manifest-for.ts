export type Engine = 'chromium' | 'firefox';

/**
 * The manifest of one engine. `manifest.json` holds what both read; each gets its own background
 * and its own minimum version, because either warns about the other's.
 * @param feedUrls where newer guidance may come from; their hosts may then be asked, and no others
 */
export function manifestFor(
  engine: Engine,
  source: Record<string, unknown>,
  feedUrls: readonly string[],
): Record<string, unknown> {
  const { background, minimum_chrome_version, browser_specific_settings, ...rest } = source;
  const shared = { ...rest, ...allowing(feedUrls, rest as unknown as Asking) };
  const { service_worker, scripts } = background as { service_worker: string; scripts: string[] };
  switch (engine) {
    case 'chromium':
      return { ...shared, background: { service_worker }, minimum_chrome_version };
    case 'firefox':
      return { ...shared, background: { scripts }, browser_specific_settings };
  }
}

interface Asking {
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
}

/** A match pattern names no port: Firefox refuses one, and without it any port is meant. */
function allowing(feedUrls: readonly string[], asking: Asking): Asking {
  const urls = feedUrls.map((url) => new URL(url));
  const policy = asking.content_security_policy.extension_pages;
  return {
    optional_host_permissions: unique([
      ...asking.optional_host_permissions,
      ...urls.map(({ hostname }) => `https://${hostname}/*`),
    ]),
    content_security_policy: {
      extension_pages: policy.replace(/connect-src [^;]*/, (sources) =>
        unique([...sources.split(' '), ...urls.map(({ origin }) => origin)]).join(' '),
      ),
    },
  };
}

function unique(all: string[]): string[] {
  return [...new Set(all)];
}
