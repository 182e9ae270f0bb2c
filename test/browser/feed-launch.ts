import { join } from 'node:path';
import { launchFirefox } from '../../scripts/drive-firefox.ts';
import { launchChromium, type Desk, type Launch } from '../../scripts/drive.ts';
import type { Built, Feed } from './feed-host.ts';
import { programs } from './keep-cards.ts';

export const engines = [
  { engine: 'Chromium', launch: launchChromium, program: programs.chromium, build: 'chromium' },
  { engine: 'Firefox', launch: launchFirefox, program: programs.firefox, build: 'firefox' },
];

/** A browser with a build that asks this feed, and with leave for it as soon as somebody presses. */
export async function launchWith(
  { folder }: Built,
  { host: { port, spki } }: Feed,
  { engine, launch, program, build }: (typeof engines)[number],
  how: Pick<Launch, 'profile' | 'install'> = {},
): Promise<Desk> {
  const given = { program, folder: join(folder, build), proxyPort: port, spki, grantsPermissions: true };
  const desk = await launch({ ...given, ...how });
  if (engine === 'Firefox') await idleAsInUse(desk);
  return desk;
}

/**
 * Lets the background of Firefox idle for as long as it may in use, and not for the second and a half of our other
 * tests: it is stopped then though a feed is still to answer, which may take that long on a busy PC.
 */
async function idleAsInUse({ browser }: Desk): Promise<void> {
  const { connection } = browser as unknown as {
    connection: { send: (method: string, given: object) => Promise<{ result: unknown }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  await connection.send('script.evaluate', {
    expression: `Services.prefs.setIntPref('extensions.background.idle.timeout', 30000)`,
    target: { context: window?.context },
    awaitPromise: false,
  });
}
