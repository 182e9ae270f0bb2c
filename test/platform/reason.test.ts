import { expect, it } from 'vitest';
import { reasonOf } from '../../src/platform/reason.ts';

it.each([
  [new Error('The disk is full'), 'The disk is full'],
  [new TypeError(''), 'TypeError'],
  ['in words', 'in words'],
  [null, 'null'],
  [undefined, 'undefined'],
  [404, '404'],
])('reads %o as “%s”', (caught, reason) => {
  expect(reasonOf(caught)).toBe(reason);
});
