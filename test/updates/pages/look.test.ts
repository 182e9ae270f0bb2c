import { describe, expect, it } from 'vitest';
import type { BytesReply } from '../../../src/updates/bytes-reply.ts';
import { lookOf, pageLook } from '../../../src/updates/pages/look.ts';

const url = 'https://cpe.org.uk/digital-and-technology/smartcards/';
const html = `<title>Smartcards - Community Pharmacy England</title><main><p>${'Each card has one owner. '.repeat(12)}</p><p>Updated on: 22nd January 2026</p></main>`;

type Answered = Extract<BytesReply, { kind: 'answered' }>;

function reply(other: Partial<Answered> = {}): Answered {
  const bytes = new TextEncoder().encode(html);
  const contentType = 'text/html; charset=UTF-8';
  const rest = { retryAfter: null, etag: null, url, bytes };
  return { kind: 'answered', status: 200, contentType, ...rest, ...other };
}

describe('a look at a page', () => {
  it('reads its words and its stamp', () => {
    expect(lookOf(reply(), url)).toMatchObject({ kind: 'read', stamp: { day: '2026-01-22' } });
  });

  it.each([
    [404, { kind: 'gone', status: 404 }],
    [410, { kind: 'gone', status: 410 }],
    [401, { kind: 'not reached', why: 'refused' }],
    [403, { kind: 'not reached', why: 'refused' }],
    [451, { kind: 'not reached', why: 'refused' }],
    [429, { kind: 'not reached', why: 'busy' }],
    [500, { kind: 'not reached', why: 'failed' }],
    [503, { kind: 'not reached', why: 'failed' }],
    [304, { kind: 'not reached', why: 'failed' }],
    [302, { kind: 'not reached', why: 'failed' }],
    [418, { kind: 'not reached', why: 'failed' }],
  ])('with status %i is %j', (status, look) => {
    expect(lookOf(reply({ status }), url)).toEqual(look);
  });

  it.each<[Exclude<BytesReply['kind'], 'answered'>, object]>([
    ['not-allowed', { kind: 'not allowed' }],
    ['offline', { kind: 'not reached', why: 'offline' }],
    ['unreachable', { kind: 'not reached', why: 'unreachable' }],
    ['timed-out', { kind: 'not reached', why: 'timed-out' }],
    ['redirected', { kind: 'not reached', why: 'failed' }],
    ['too-big', { kind: 'cannot tell', why: 'too big' }],
  ])('that was %s is %j', (kind, look) => {
    expect(lookOf({ kind }, url)).toEqual(look);
  });

  it.each([
    'https://cpe.org.uk/digital-and-technology/smartcards',
    'http://cpe.org.uk/digital-and-technology/smartcards/',
    'https://CPE.org.uk/digital-and-technology/smartcards/#top',
    'https://www.cpe.org.uk/digital-and-technology/smartcards/?utm_source=a',
  ])('answered at %s is of the same page', (other) => {
    expect(lookOf(reply({ url: other }), url).kind).toBe('read');
  });

  it.each([
    [
      'https://cpe.org.uk/digital/smartcards/',
      { kind: 'moved', to: 'https://cpe.org.uk/digital/smartcards/' },
    ],
    ['http://www.cpe.org.uk/#a', { kind: 'moved', to: 'https://cpe.org.uk/' }],
    ['https://digital.nhs.uk/smartcards', { kind: 'moved', to: 'https://digital.nhs.uk/smartcards' }],
    ['http://login.wifi.example/?url=https://cpe.org.uk/', { kind: 'cannot tell', why: 'portal' }],
    ['nonsense', { kind: 'cannot tell', why: 'portal' }],
  ])('answered at %s is %j', (other, look) => {
    expect(lookOf(reply({ url: other }), url)).toEqual(look);
  });

  it.each([
    [{ contentType: 'application/json' }, 'not html'],
    [{ contentType: 'application/pdf' }, 'not html'],
    [{ bytes: Uint8Array.of(0x3c, 0xe9, 0) }, 'encoding'],
    [{ bytes: new Uint8Array() }, 'empty'],
  ])('with %j cannot tell: %s', (other, why) => {
    expect(lookOf(reply(other), url)).toEqual({ kind: 'cannot tell', why });
  });

  it('holds how much of the baseline’s words is still there', () => {
    const read = { kind: 'read' as const, stamp: null, text: 'A\nB\nC', restUrl: null };
    expect(pageLook(read, 'f'.repeat(64), 'A\nB\nX\nY')).toMatchObject({ kind: 'page', shared: 0.5 });
    expect(pageLook(read, 'f'.repeat(64), null)).toMatchObject({ shared: null });
  });
});
