import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { feedSettings } from './feed-settings.ts';

/** What somebody can allow, each with a press of its own: look-ups, the official pages, the guidance feed. */
export type Leave = 'look-ups' | 'pages' | 'feed';

type Asked = Permissions.Permissions & { origins: string[]; data_collection?: string[] };

export const isFirefox = () => browser.runtime.getURL('').startsWith('moz-extension:');

/**
 * The hosts of each. Firefox also asks leave to send where the pharmacy is (`docs/privacy.md`), which only
 * look-ups do; Chromium throws at a key that it does not know.
 */
function asked(leave: Leave): Asked {
  switch (leave) {
    case 'look-ups': {
      const origins = ['https://directory.spineservices.nhs.uk/*', 'https://api.postcodes.io/*'];
      return isFirefox() ? { origins, data_collection: ['locationInfo'] } : { origins };
    }
    case 'pages':
      return { origins: ['https://cpe.org.uk/*', 'https://digital.nhs.uk/*'] };
    case 'feed':
      return { origins: feedSettings().urls.map((url) => `https://${new URL(url).hostname}/*`) };
  }
}

/** Whether somebody has allowed it. */
export function mayAsk(leave: Leave): Promise<boolean> {
  return browser.permissions.contains(asked(leave));
}

/** Asks the person to allow it. It has to be called straight from a click: the browser sees to that. */
export function allow(leave: Leave): Promise<boolean> {
  return browser.permissions.request(asked(leave));
}

/** Takes the leave back. */
export function forbid(leave: Leave): Promise<boolean> {
  return browser.permissions.remove(asked(leave));
}

/** Calls back when a permission was given or taken away. Returns how to stop. */
export function watchPermissions(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
