import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';
import { ordApi, type FakeReply } from './ord-api.ts';
import { pharmacies, postcodes } from './pharmacies.ts';
import { postcodesApi } from './postcodes-api.ts';

export const origins = ['https://directory.spineservices.nhs.uk/*', 'https://api.postcodes.io/*'];
const fromFacts = {
  'directory.spineservices.nhs.uk': ordApi(pharmacies),
  'api.postcodes.io': postcodesApi(postcodes),
};

interface How {
  engine?: 'chromium' | 'firefox';
  /** Whether the person has allowed look-ups before. */
  isAllowed?: boolean;
  /** The browser does not say whether they have. */
  isSilent?: boolean;
  /** What the person says when the browser asks. */
  says?: 'yes' | 'no';
  /** What the two hosts reply; throws as `fetch` does where nobody answers. */
  reply?: (url: string) => FakeReply | Promise<FakeReply>;
}

/**
 * The browser's permissions and the two hosts of look-ups; other addresses go where they went before.
 * `asked` grows with each address that is asked.
 */
export function fakeLookUps({
  engine = 'chromium',
  isAllowed = false,
  isSilent = false,
  says = 'yes',
  reply = fromPublicSources,
}: How = {}) {
  const asked: string[] = [];
  let allowed = isAllowed;
  const changed: (() => void)[] = [];
  const set = (now: boolean) => {
    allowed = now;
    for (const tell of changed) tell();
    return now;
  };
  const event = {
    addListener: (tell: () => void) => void changed.push(tell),
    removeListener: () => undefined,
  };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Smartcard Desk',
    version: '0.1.0',
    optional_host_permissions: origins,
  } as never);
  if (engine === 'firefox') {
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `moz-extension://desk/${path}`);
  }
  const permissions = fakeBrowser.permissions as unknown as Record<string, unknown>;
  const request = vi.fn<() => Promise<boolean>>(() => Promise.resolve(set(allowed || says === 'yes')));
  Object.assign(permissions, {
    contains: vi.fn<() => Promise<boolean>>(() =>
      isSilent ? Promise.reject(new Error('No permissions')) : Promise.resolve(allowed),
    ),
    request,
    remove: vi.fn<() => Promise<boolean>>(() => Promise.resolve(!set(false))),
    onAdded: event,
    onRemoved: event,
  });
  const before = globalThis.fetch;
  const fetchIt = async (url: string, init?: RequestInit) => {
    if (!origins.some((origin) => url.startsWith(origin.slice(0, -1)))) return before(url, init);
    asked.push(url);
    const { status, headers, body } = await reply(url);
    return new Response(body, { status, headers });
  };
  vi.stubGlobal('fetch', fetchIt);
  return { asked, request, set };
}

function fromPublicSources(url: string): FakeReply {
  const answer = fromFacts[new URL(url).host as keyof typeof fromFacts];
  return answer(url);
}
