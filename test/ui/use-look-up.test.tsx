import { act, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { parsePlace, type Askable } from '../../src/pharmacy/place.ts';
import type { Resolved } from '../../src/pharmacy/resolve.ts';
import { useLookUp } from '../../src/ui/use-look-up.ts';
import { fakeLookUps } from '../fakes/look-ups.ts';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { pharmacies } from '../fakes/pharmacies.ts';

afterEach(() => vi.restoreAllMocks());

const place = (text: string) => parsePlace(text) as Askable;
const ord = ordApi(pharmacies);
const show = () => renderHook(() => useLookUp(inject('directory').contacts)).result;
type Look = ReturnType<typeof show>;

/** Until it has come to something, a fault included. */
const settled = (work: Promise<unknown>) =>
  act(async () => {
    await work.catch(() => null);
  });

/** Hosts that answer when they are told to, each address by itself. */
function slowHosts() {
  const waiting: Record<string, () => void> = {};
  const reply = (url: string) =>
    new Promise<FakeReply>((resolve) => {
      waiting[url.split('/').at(-1)!] = () => resolve(ord(url));
    });
  const { asked } = fakeLookUps({ reply });
  const answer = async (code: string) => {
    await waitFor(() => expect(waiting).toHaveProperty(code));
    await act(async () => {
      waiting[code]!();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };
  return { asked, answer };
}

describe('a look-up', () => {
  test('is idle before a press, and nothing is asked', async () => {
    const { asked } = fakeLookUps({ isAllowed: true });
    const look = show();
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(look.current.lookUp).toEqual({ kind: 'idle' });
    expect(asked).toEqual([]);
  });

  test('waits for leave, says what it is asking, and then what it came to', async () => {
    const { answer } = slowHosts();
    const look = show();
    let resolved: Promise<Resolved | null> = Promise.resolve(null);
    void act(() => void (resolved = look.current.ask(place('fwf 76'))));
    expect(look.current.lookUp).toEqual({ kind: 'waiting', text: 'FWF76' });
    await waitFor(() => expect(look.current.lookUp).toEqual({ kind: 'asking', text: 'FWF76' }));
    await answer('FWF76');
    expect(look.current.lookUp).toMatchObject({
      kind: 'done',
      place: { text: 'FWF76' },
      resolved: { kind: 'pharmacy', site: { icb: 'QWO' } },
    });
    expect(await resolved).toMatchObject({ kind: 'pharmacy', site: { place: 'FWF76' } });
  });

  test.each([
    ['first', ['FWF76', 'FA371']],
    ['last', ['FA371', 'FWF76']],
  ])('keeps the later press where the answer to the earlier comes %s', async (_, order) => {
    const { asked, answer } = slowHosts();
    const look = show();
    const all: Promise<Resolved | null>[] = [];
    void act(() => void all.push(look.current.ask(place('FWF76'))));
    await waitFor(() => expect(asked).toHaveLength(1));
    void act(() => void all.push(look.current.ask(place('FA371'))));
    for (const code of order) await answer(code);
    const [earlier, later] = await Promise.all(all);
    expect(earlier).toBeNull();
    expect(later).toMatchObject({ site: { place: 'FA371' } });
    expect(look.current.lookUp).toMatchObject({ kind: 'done', place: { text: 'FA371' } });
  });

  test('is made once however often it is pressed, until it has come to something', async () => {
    const { asked, answer } = slowHosts();
    const look = show();
    const all: Promise<Resolved | null>[] = [];
    const press = () => act(() => void all.push(look.current.ask(place('FWF76'))));
    void press();
    await waitFor(() => expect(asked).toHaveLength(1));
    void press();
    expect(await all[1]).toBeNull();
    await answer('FWF76');
    expect(await all[0]).toMatchObject({ site: { place: 'FWF76' } });
    expect(asked).toHaveLength(1);
    void press();
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  test('that was forgotten can be made again at once', async () => {
    const { asked } = slowHosts();
    const look = show();
    void act(() => void look.current.ask(place('FWF76')));
    await waitFor(() => expect(asked).toHaveLength(1));
    void act(() => look.current.forget());
    void act(() => void look.current.ask(place('FWF76')));
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  test('asks nothing at all where the next press overtook it before it could', async () => {
    const { asked } = fakeLookUps();
    const look = show();
    let earlier: Promise<Resolved | null> = Promise.resolve(null);
    void act(() => void (earlier = look.current.ask(place('FWF76'))));
    await settled(look.current.ask(place('FA371')));
    expect(await earlier).toBeNull();
    expect(asked.map((url) => url.split('/').at(-1))).toEqual(['FA371']);
    expect(look.current.lookUp).toMatchObject({ kind: 'done', place: { text: 'FA371' } });
  });

  test('that was forgotten changes nothing any more', async () => {
    const { asked, answer } = slowHosts();
    const look = show();
    let resolved: Promise<Resolved | null> = Promise.resolve(null);
    void act(() => void (resolved = look.current.ask(place('FWF76'))));
    await waitFor(() => expect(asked).toHaveLength(1));
    void act(() => look.current.forget());
    expect(look.current.lookUp).toEqual({ kind: 'idle' });
    await answer('FWF76');
    expect(look.current.lookUp).toEqual({ kind: 'idle' });
    expect(await resolved).toBeNull();
  });

  test.each([
    ['somebody typed on', (look: Look) => look.current.forget()],
    ['something else was looked up', (look: Look) => void look.current.ask(place('FA371'))],
  ])('sends nothing more, such as the postcode, once %s', async (_, overtake) => {
    const { asked, answer } = slowHosts();
    const look = show();
    let resolved: Promise<Resolved | null> = Promise.resolve(null);
    void act(() => void (resolved = look.current.ask(place('FA002')))); // its board has parts
    await waitFor(() => expect(asked).toHaveLength(1));
    void act(() => overtake(look));
    await answer('FA002');
    expect(await resolved).toBeNull();
    expect(asked.filter((url) => url.includes('postcodes.io'))).toEqual([]);
  });
});

describe('the permission', () => {
  test('that is refused asks nothing', async () => {
    const { asked } = fakeLookUps({ engine: 'chromium', isAllowed: false });
    const look = show();
    await settled(look.current.ask(place('FWF76'), Promise.resolve(false)));
    expect(look.current.lookUp).toMatchObject({
      kind: 'done',
      resolved: { kind: 'failed', failure: { why: 'not-allowed' } },
    });
    expect(asked).toEqual([]);
  });

  test('is waited for before anything is asked', async () => {
    const { asked } = fakeLookUps();
    const look = show();
    let allow: (given: boolean) => void = () => undefined;
    void act(() => void look.current.ask(place('FWF76'), new Promise((resolve) => (allow = resolve))));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect([asked, look.current.lookUp.kind]).toEqual([[], 'waiting']);
    allow(true);
    await waitFor(() => expect(look.current.lookUp.kind).toBe('done'));
    expect(asked).toHaveLength(1);
  });

  test('that the browser will not ask for ends in words, not in an endless wait', async () => {
    const { asked } = fakeLookUps();
    const look = show();
    const fault = new Error('permissions.request may only be called from a user input handler');
    await settled(look.current.ask(place('FWF76'), Promise.reject(fault)));
    expect(look.current.lookUp.kind).toBe('done');
    expect(asked).toEqual([]);
  });
});

test('a choice among several asks the directory for nothing it has said already', async () => {
  const { asked } = fakeLookUps();
  const look = show();
  await settled(look.current.ask(place('LE16 9BX')));
  const { lookUp } = look.current;
  if (lookUp.kind !== 'done' || lookUp.resolved.kind !== 'several') throw new Error('One was found, or none');
  const before = asked.length;
  const [first] = lookUp.resolved.organisations;
  await settled(look.current.choose(lookUp.place, first!));
  expect(look.current.lookUp).toMatchObject({
    kind: 'done',
    resolved: { kind: 'pharmacy', site: { place: 'FA190', icb: 'QK1' } },
  });
  expect(asked.slice(before).filter((url) => url.includes('spineservices'))).toEqual([]);
});
