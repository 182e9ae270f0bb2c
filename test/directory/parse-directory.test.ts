import { describe, expect, inject, it } from 'vitest';
import { parseDirectory } from '../../src/directory/parse-directory.ts';

const packaged = inject('directory');
const [contact] = packaged.contacts;
const [route] = packaged.routes;
const withContact = (parts: object) => ({ ...packaged, contacts: [{ ...contact, ...parts }] });
const withRoute = (parts: object) => ({ ...packaged, routes: [{ ...route, ...parts }] });
const withArea = (parts: object) => withContact({ areas: [{ ...contact!.areas[0], ...parts }] });

function faultsOf(value: unknown): string[] {
  const parsed = parseDirectory(value);
  return parsed.kind === 'refused' ? parsed.faults : [];
}

describe('a directory', () => {
  it('is read whole as it is packaged', () => {
    expect(parseDirectory(structuredClone(packaged))).toEqual({ kind: 'read', value: packaged });
  });

  it('loses fields that we do not know', () => {
    const newer = {
      ...packaged,
      fax: '1',
      contacts: packaged.contacts.map((each) => ({ ...each, html: '<b>' })),
    };
    expect(parseDirectory(newer)).toEqual({ kind: 'read', value: packaged });
  });

  it.each<[string, unknown, RegExp]>([
    ['no contact', { ...packaged, contacts: [] }, /no entry/],
    ['no route', { ...packaged, routes: [] }, /no entry/],
    ['no list of routes', { contacts: packaged.contacts }, /routes/],
    ['a page that runs', withContact({ web: 'javascript:alert(1)' }), /allow-list/],
    ['a page on another host', withContact({ web: 'https://elsewhere.example/' }), /allow-list/],
    [
      'a source on another host',
      withContact({ source: { ...contact!.source, url: 'https://a.example/' } }),
      /allow/,
    ],
    ['a route to another host', withRoute({ web: 'https://elsewhere.example/' }), /allow-list/],
    ['a route that runs', withRoute({ web: 'data:text/html,x' }), /allow-list/],
    ['a number abroad', withContact({ phones: [{ number: '+1 555 0100', purpose: 'main' }] }), /UK number/],
    ['a route’s number abroad', withRoute({ phone: '+1 555 0100' }), /UK number/],
    ['a number at a price', withRoute({ phone: '0900;ext=1' }), /UK number/],
    [
      'an address with more to it',
      withContact({ emails: ['a@nhs.net?bcc=b%40c.example'] }),
      /e-mail address/,
    ],
    ['two addresses', withRoute({ email: 'a@nhs.net,b@c.example' }), /e-mail address/],
    ['a contact twice', { ...packaged, contacts: [contact, contact] }, /is repeated/],
    ['a route twice', { ...packaged, routes: [route, route] }, /is repeated/],
    ['an unknown board', withArea({ icb: 'toString', codes: ['toString'] }), /unknown board/],
    ['an odd code', withArea({ codes: ['<b>'] }), /malformed code/],
    ['no area', withContact({ areas: [] }), /no area/],
    ['a confidence it does not know', withContact({ confidence: 'sure' }), /confidence/],
    ['a day that is none', withContact({ seen: '2026-02-30' }), /seen/],
    ['a check by nobody knows when', withRoute({ confirmed: 'yesterday' }), /confirmed/],
    ['a number that is never shown', withContact({ note: 'Or 0300 303 2733' }), /never shown/],
    ['a host that is never shown', withRoute({ purpose: 'See psnc.org.uk' }), /never shown/],
    ['an id that every object has', withContact({ id: '__proto__' }), /hyphens/],
    ['too many', { ...packaged, contacts: Array.from({ length: 501 }, () => contact) }, /more than 500/],
  ])('is refused with %s', (_what, value, reason) => {
    expect(faultsOf(value)).toContainEqual(expect.stringMatching(reason));
  });

  it.each([undefined, null, 1, 'x', [[]], {}])('is refused where it is none: %j', (value) => {
    expect(faultsOf(value)).toHaveLength(1);
  });
});
