import { afterEach, expect, it, vi } from 'vitest';
import { newPersonId } from '../../src/platform/new-id.ts';
import { cards } from '../../src/renewals/person.ts';
import { person } from '../renewals/examples.ts';

afterEach(() => vi.restoreAllMocks());

it('can be kept as the id of a person', () => {
  const people = Array.from({ length: 50 }, () => person({ id: newPersonId() }));
  expect(cards.parse(people, cards.version)).toEqual(people);
});

it('is another each time', () => {
  expect(new Set(Array.from({ length: 1000 }, newPersonId)).size).toBe(1000);
});

it.each([
  [[0, 0, 0, 0, 0, 0], '000000000000'],
  [[0, 1, 15, 16, 171, 255], '00010f10abff'],
])('writes the bytes %j with their noughts', (bytes, id) => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    (array as unknown as Uint8Array).set(bytes);
    return array;
  });
  expect(newPersonId()).toBe(id);
});
