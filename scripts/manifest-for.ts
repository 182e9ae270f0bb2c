export type Engine = 'chromium' | 'firefox';

/**
 * The manifest of one engine. `manifest.json` holds what both read; each gets its own background
 * and its own minimum version, because either warns about the other's.
 */
export function manifestFor(engine: Engine, source: Record<string, unknown>): Record<string, unknown> {
  const { background, minimum_chrome_version, browser_specific_settings, ...shared } = source;
  const { service_worker, scripts } = background as { service_worker: string; scripts: string[] };
  switch (engine) {
    case 'chromium':
      return { ...shared, background: { service_worker }, minimum_chrome_version };
    case 'firefox':
      return { ...shared, background: { scripts }, browser_specific_settings };
  }
}
