import { fakeBrowser } from '@webext-core/fake-browser';
import { vi } from 'vitest';

interface Asked {
  origins: string[];
}

/** Hosts that somebody can allow. */
export const hostsOf = {
  feed: ['https://feed.example/*'],
  pages: ['https://cpe.org.uk/*', 'https://digital.nhs.uk/*'],
};

/** The browser’s permissions, host by host. @param held origins that somebody has allowed before */
export function fakeLeaves(...held: string[]) {
  const given = new Set(held);
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((each) => each());
  const event = {
    addListener: (each: () => void) => void listeners.add(each),
    removeListener: (each: () => void) => void listeners.delete(each),
  };
  const contains = vi.fn<(asked: Asked) => Promise<boolean>>(({ origins }) =>
    Promise.resolve(origins.length > 0 && origins.every((origin) => given.has(origin))),
  );
  const request = vi.fn<(asked: Asked) => Promise<boolean>>(({ origins }) => {
    for (const origin of origins) given.add(origin);
    tell();
    return Promise.resolve(true);
  });
  const remove = vi.fn<(asked: Asked) => Promise<boolean>>(({ origins }) => {
    for (const origin of origins) given.delete(origin);
    tell();
    return Promise.resolve(true);
  });
  const getAll = () => Promise.resolve({ permissions: ['storage'], origins: [...given] });
  const permissions = { contains, request, remove, getAll, onAdded: event, onRemoved: event };
  Object.assign(fakeBrowser.permissions as unknown as Record<string, unknown>, permissions);
  return { given, contains, request, remove };
}
