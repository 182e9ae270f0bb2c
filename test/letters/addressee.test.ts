import { describe, expect, it } from 'vitest';
import { addressOfAuthority, addressOfOwn } from '../../src/letters/addressee.ts';
import { authorities, exampleDay, ownContact, packagedContact } from '../examples.ts';

const of = (authority: Parameters<typeof addressOfAuthority>[0]) => addressOfAuthority(authority, exampleDay);
const held = (rest: Partial<typeof packagedContact>) =>
  of({ ...authorities.held, contact: { ...packagedContact, ...rest } });

describe('where a letter goes', () => {
  it('is the team’s own contact, marked once its check has lapsed', () => {
    expect(of(authorities.own)).toEqual({ email: ownContact.email, isOld: false });
    expect(of(authorities.ownButOld)).toEqual({ email: ownContact.email, isOld: true });
  });

  it('is else the one that we hold, marked as its card is', () => {
    expect(of(authorities.held)).toEqual({ email: 'team@example.nhs.uk', isOld: true });
    expect(held({ confirmed: '2026-11-01' }).isOld).toBe(false);
    expect(held({ source: { ...packagedContact.source, printed: null } }).isOld).toBe(true);
    expect(held({ source: { ...packagedContact.source, printed: '2026-11' } }).isOld).toBe(false);
    expect(held({ source: { ...packagedContact.source, printed: '2026' } }).isOld).toBe(true);
  });

  it.each(['choose', 'none', 'older', 'unset', 'unread'] as const)('is nobody where it is %s', (kind) => {
    expect(of(authorities[kind])).toEqual({ email: '', isOld: false });
  });

  it('is nobody outside England', () => {
    expect(of({ kind: 'outside', country: 'Wales' }).email).toBe('');
  });

  it('is nobody where the contact has no address, or one that cannot be used, and nothing is old', () => {
    expect(of(authorities.ownWithNameOnly)).toEqual({ email: '', isOld: false });
    expect(held({ emails: [] })).toEqual({ email: '', isOld: false });
    const email = 'lpc@example.org?cc=x@y.uk';
    expect(addressOfOwn({ ...ownContact, email, confirmedOn: '2020-01-01' }, exampleDay)).toEqual({
      email: '',
      isOld: false,
    });
    expect(addressOfOwn(null, exampleDay).email).toBe('');
  });
});
