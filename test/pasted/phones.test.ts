import { describe, expect, it } from 'vitest';
import { formatPhone } from '../../src/pasted/phones.ts';

describe('formatPhone', () => {
  it.each([
    ['03003035035', '0300 303 5035', ''],
    ['+44 (0)1484 355220', '01484 355220', ''],
    ['00442045066006', '020 4506 6006', ''],
    ['01632 960123 ext. 204', '01632 960123', '204'],
    ['(0113) 496-0123x7', '0113 496 0123', '7'],
    ['07700 900123', '07700 900123', ''],
  ])('writes %j as the NHS does', (raw, number, extension) => {
    expect(formatPhone(raw)).toEqual({ number, extension });
  });

  it.each([
    '',
    '999 040 2132',
    '555012345678',
    '+33 1 23 45 67 89',
    '0113 496',
    '0999 040 2132',
    'O113 496 0123',
    '2.4.10.0',
  ])('takes no number from %j', (raw) => expect(formatPhone(raw)).toBeNull());
});
