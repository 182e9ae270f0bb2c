import type { Notice } from '../pharmacy/watch-words.ts';
import { browser } from './browser.ts';

/**
 * Shows a notification, if the browser takes it: whether the system then puts it on the screen, nobody tells
 * us. Buttons and the like are left out, because Firefox refuses them. Source: facts, platform 3.2 and C23.
 */
export async function showNotice({ key, title, message }: Notice): Promise<boolean> {
  if ((await mayNotify()) === false) return false;
  const iconUrl = browser.runtime.getURL('icons/icon-128.png');
  try {
    await browser.notifications.create(key, { type: 'basic', title, message, iconUrl });
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser shows notifications of this extension; null where it does not say, as Firefox. */
export async function mayNotify(): Promise<boolean | null> {
  const { notifications } = browser as unknown as {
    notifications: { getPermissionLevel?: () => Promise<string> };
  };
  try {
    const level = await notifications.getPermissionLevel?.();
    return level === undefined ? null : level === 'granted';
  } catch {
    return null; // it did not say
  }
}
