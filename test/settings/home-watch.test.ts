import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homeWatch, type Finding, type HomeWatch } from '../../src/settings/home-watch.ts';

/** As version 1 wrote it. */
const released1: HomeWatch = {
  isOn: true,
  code: 'FA029',
  askedOn: '2026-11-20',
  outcome: { kind: 'answered' },
  finding: {
    kind: 'closed',
    on: '2024-07-21',
    newCode: {
      code: 'FA579',
      name: 'Allied Pharmacy London Road',
      because: 'address and telephone',
      opensOn: '2024-07-22',
    },
  },
  noticed: 'home FA029 closed 2024-07-21 FA579',
  dismissed: null,
};

const findings: (Finding | null)[] = [
  null,
  { kind: 'closing', on: '2027-01-31', newCode: null },
  { kind: 'closed', on: null, newCode: null },
  { kind: 'new owner', from: 'P05F', to: 'P79D' },
  { kind: 'gone' },
];
const outcomes = [
  'interrupted',
  'not-allowed',
  'offline',
  'unreachable',
  'timed-out',
  'stood-in',
  'malformed',
  'busy',
  'refused',
  'failed',
] as const;

describe('the watch as it is kept', () => {
  it('reads what version 1 wrote', () => {
    expect(homeWatch.parse(released1, 1)).toEqual(released1);
  });

  it.each(findings)('reads back the finding %j', (finding) => {
    expect(homeWatch.parse({ ...released1, finding }, 1)).toEqual({ ...released1, finding });
  });

  it.each(outcomes)('reads back an attempt that failed: %s', (why) => {
    const kept = { ...released1, outcome: { kind: 'failed', why } };
    expect(homeWatch.parse(kept, 1)).toEqual(kept);
  });

  it('is off until somebody turns it on, and can be read back so', () => {
    expect(homeWatch.absent.isOn).toBe(false);
    expect(homeWatch.parse(homeWatch.absent, homeWatch.version)).toEqual(homeWatch.absent);
  });

  it.each([0, 2, 1.5, NaN])('does not guess at version %j', (version) => {
    expect(homeWatch.parse(released1, version)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'on',
    [],
    {},
    { ...released1, isOn: 'yes' },
    { ...released1, code: '' },
    { ...released1, code: 'F'.repeat(11) },
    { ...released1, askedOn: '2026-02-30' },
    { ...released1, outcome: { kind: 'failed', why: 'tired' } },
    { ...released1, outcome: { kind: 'failed' } },
    { ...released1, finding: { kind: 'moved' } },
    { ...released1, finding: { kind: 'closed', on: '21/07/2024', newCode: null } },
    { ...released1, finding: { kind: 'closing', on: null, newCode: { code: 'FA579' } } },
    { ...released1, finding: { kind: 'new owner', from: null, to: 'P79D' } },
    { ...released1, noticed: 'k'.repeat(81) },
    { ...released1, dismissed: undefined },
  ])('refuses %j', (found) => {
    expect(homeWatch.parse(found, 1)).toBeUndefined();
  });

  it('keeps nothing that does not belong', () => {
    expect(homeWatch.parse({ ...released1, nino: 'QQ' }, 1)).toEqual(released1);
  });

  it('is off and not written over where a newer version saved it', async () => {
    await changeItem(homeWatch, () => released1);
    const { homeWatch: slot } = await fakeBrowser.storage.local.get('homeWatch');
    await fakeBrowser.storage.local.set({ homeWatch: { ...(slot as object), version: 2 } });
    expect(await readItem(homeWatch)).toEqual({ kind: 'newer', value: homeWatch.absent });
    expect((await changeItem(homeWatch, () => released1)).kind).toBe('failed');
  });
});
