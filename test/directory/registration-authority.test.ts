import { expect, it } from 'vitest';
import { findRegistrationAuthority } from '../../src/directory/registration-authority.ts';

const own = { name: 'Leeds smartcard team' };

it('puts the team’s own contact first, with or without an area', () => {
  expect(findRegistrationAuthority('QWO', own)).toMatchObject({
    kind: 'own',
    contact: own,
    icb: { code: 'QWO' },
  });
  expect(findRegistrationAuthority(null, own)).toEqual({ kind: 'own', contact: own, icb: null });
});

it('owns up to holding no contact where the area is known', () => {
  expect(findRegistrationAuthority('QWO', null)).toMatchObject({
    kind: 'none',
    icb: { name: 'West Yorkshire' },
  });
});

it('does not offer another area where none is set or the board is not one of the 36', () => {
  expect(findRegistrationAuthority(null, null)).toEqual({ kind: 'unset' });
  expect(findRegistrationAuthority('QXX', null)).toEqual({ kind: 'unset' });
});

it('keeps the own contact when its board has been merged away', () => {
  expect(findRegistrationAuthority('QH8', own)).toEqual({ kind: 'own', contact: own, icb: null });
});
