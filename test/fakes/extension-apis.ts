import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';

type Entered = (words: string, disposition: string) => void;

/** Stands in for the parts of the browser that the fake one leaves out, as far as we use them. */
export function fakeExtensionApis() {
  const entered: Entered[] = [];
  const omnibox = fakeBrowser.omnibox.onInputEntered as unknown as { addListener(listener: Entered): void };
  vi.spyOn(omnibox, 'addListener').mockImplementation((listener) => void entered.push(listener));
  return {
    omnibox: {
      hasListeners: () => entered.length > 0,
      enter: (words: string, disposition: string) => {
        for (const listener of entered) listener(words, disposition);
      },
    },
    openOptionsPage: vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue(),
  };
}

/** What the browser says of the extension. */
export function fakeAbout(permissions: { permissions?: string[]; origins?: string[] }, userAgent: string) {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue(permissions as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Smartcard Desk',
    version: '0.1.0',
  });
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
}
