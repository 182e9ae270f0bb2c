import 'temporal-polyfill/global';
import { cleanup } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeLocks } from './fakes/locks.ts';
import { fakeLookUps } from './fakes/look-ups.ts';
import { fetchPackaged } from './fakes/packaged.ts';

// Node has neither Temporal nor locks, and no browser. Everything else in the tests is the real thing.
vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', (address: unknown) => fetchPackaged(address));
  fakeLookUps({ reply: () => Promise.reject(new TypeError('No network in unit tests')) });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
