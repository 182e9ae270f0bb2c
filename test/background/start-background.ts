import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';

const events = () => [
  fakeBrowser.runtime.onInstalled,
  fakeBrowser.runtime.onStartup,
  fakeBrowser.runtime.onMessage,
  fakeBrowser.alarms.onAlarm,
  fakeBrowser.notifications.onClicked,
];

/** Starts the script anew, as the browser does after it has stopped it. */
export async function startBackground(): Promise<void> {
  for (const event of events()) event.removeAllListeners();
  vi.resetModules();
  await import('../../src/background/index.ts');
}

/** Whether somebody listens to each event that the fake browser has. */
export function listens(): boolean[] {
  return events().map((event) => (event as unknown as { hasListeners(): boolean }).hasListeners());
}

/** Waits until all that was started has come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
