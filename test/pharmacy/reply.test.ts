import { describe, expect, it } from 'vitest';
import { patiently, readJson, type Reply } from '../../src/pharmacy/reply.ts';
import { answered } from './ods-examples.ts';

const page = '<!DOCTYPE html><title>Sign in to the network</title>';
const failure = (reply: Reply) => {
  const read = readJson(reply);
  return read.kind === 'failed' ? read.failure : read;
};

describe('a reply that nobody gave', () => {
  it.each(['not-allowed', 'offline', 'unreachable', 'timed-out'] as const)('%s is said as such', (kind) => {
    expect(failure({ kind })).toEqual({ why: kind });
  });

  it('that leads elsewhere comes from something in between', () => {
    expect(failure({ kind: 'redirected' })).toEqual({ why: 'stood-in' });
  });

  it('that is much too long is no reply of the source', () => {
    expect(failure({ kind: 'too-big' })).toEqual({ why: 'malformed' });
  });
});

describe('a page of a proxy', () => {
  it.each([
    ['with status 200', answered(page, { contentType: 'text/html; charset=utf-8' })],
    ['in capitals', answered('{}', { contentType: 'TEXT/HTML' })],
    ['as XHTML', answered(page, { contentType: 'application/xhtml+xml' })],
    ['called JSON', answered(page)],
    ['called JSON, after empty lines', answered(`\r\n\r\n ${page}`)],
    ['called JSON, after a byte order mark', answered(`\uFEFF${page}`)],
    ['without a type', answered('<html>', { contentType: '' })],
    ['with status 403', answered(page, { status: 403, contentType: 'text/html' })],
    ['with status 404', answered(page, { status: 404, contentType: 'text/html' })],
    ['with status 410, called JSON', answered(page, { status: 410 })],
    ['with status 502', answered(page, { status: 502, contentType: 'text/html' })],
  ])('%s is not taken for the source’s', (_how, reply) => {
    expect(failure(reply)).toEqual({ why: 'stood-in' });
  });
});

describe('a status', () => {
  it.each([204, 302, 304, 400, 401, 403, 406])('of %i is a refusal', (status) => {
    const text = '{"errorCode":406,"errorText":"Supplied query must include some query parameters"}';
    expect(failure(answered(text, { status }))).toEqual({ why: 'refused', status });
  });

  it.each([500, 501, 503, 504])('of %i is a failure', (status) => {
    expect(failure(answered('', { status }))).toEqual({ why: 'failed', status });
  });

  it.each([404, 410])('of %i comes back with what it says', (status) => {
    const body = { errorCode: status, errorText: 'Not found' };
    const said = readJson(answered(JSON.stringify(body), { status }));
    expect(said).toEqual({ kind: 'json', status, value: body });
  });

  it('of 404 without JSON may be anybody’s, of 410 may be without words', () => {
    expect(failure(answered('404 page not found', { status: 404 }))).toEqual({ why: 'refused', status: 404 });
    expect(readJson(answered('', { status: 410 }))).toEqual({ kind: 'json', status: 410, value: undefined });
  });

  it.each([
    ['120', 120],
    [' 5 ', 5],
    ['0', 0],
    ['Fri, 31 Dec 2027 23:59:59 GMT', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('of 429 with Retry-After %j asks to wait %j seconds', (retryAfter, seconds) => {
    expect(failure(answered('', { status: 429, retryAfter }))).toEqual({ why: 'busy', seconds });
    const html = answered(page, { status: 429, retryAfter, contentType: 'text/html' });
    expect(failure(html)).toEqual({ why: 'busy', seconds });
  });
});

describe('a body', () => {
  it.each(['', ' ', '{"Organisation":{"Name":"DAY LEW', '{"a":1}{"b":2}', 'Access denied', 'undefined'])(
    '%j is malformed',
    (text) => {
      expect(failure(answered(text))).toEqual({ why: 'malformed' });
    },
  );

  it.each(['null', '[]', '{}', '7', '"text"', '{"Organisation":[]}'])(
    'of JSON comes back as it is: %s',
    (text) => {
      expect(readJson(answered(text))).toEqual({
        kind: 'json',
        status: 200,
        value: JSON.parse(text) as unknown,
      });
    },
  );
});

/** Asks patiently what gives these replies one after the other, the last again and again. */
async function asking(replies: Reply[]) {
  const asked: string[] = [];
  const waited: number[] = [];
  const ask = patiently(
    (url) => Promise.resolve(replies[Math.min(asked.push(url), replies.length) - 1]!),
    (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
  );
  return { reply: await ask('https://api.postcodes.io/postcodes/BD22%208NQ'), asked, waited };
}
const withStatus = (status: number, retryAfter: string | null = null) => answered('', { status, retryAfter });

describe('asking patiently', () => {
  it.each([429, 500, 502, 503, 504])('asks twice more after a %i, each time later', async (status) => {
    const { reply, asked, waited } = await asking([withStatus(status)]);
    expect(reply).toEqual(withStatus(status));
    expect(asked).toHaveLength(3);
    expect(new Set(asked).size).toBe(1);
    expect(waited).toHaveLength(2);
    expect(waited[1]).toBeGreaterThan(waited[0]!);
    expect(Math.min(...waited)).toBeGreaterThan(200);
  });

  it('asks no more once it is answered', async () => {
    const { reply, asked } = await asking([withStatus(503), answered('{}'), answered('[]')]);
    expect(reply).toEqual(answered('{}'));
    expect(asked).toHaveLength(2);
  });

  it.each([200, 204, 302, 400, 404, 406, 410])('asks once where the status is %i', async (status) => {
    expect((await asking([withStatus(status)])).asked).toHaveLength(1);
  });

  it.each(['not-allowed', 'offline', 'unreachable', 'timed-out', 'too-big', 'redirected'] as const)(
    'asks once where the request is %s',
    async (kind) => {
      const { asked, reply } = await asking([{ kind }]);
      expect(asked).toHaveLength(1);
      expect(reply).toEqual({ kind });
    },
  );

  it.each(['30', '120', '99999'])('leaves a long wait of %s seconds to the person', async (seconds) => {
    const { asked, waited, reply } = await asking([withStatus(429, seconds), answered('{}')]);
    expect(asked).toHaveLength(1);
    expect(waited).toEqual([]);
    expect(failure(reply)).toEqual({ why: 'busy', seconds: Number(seconds) });
  });

  it('asks again at once where it may', async () => {
    const { reply, asked } = await asking([withStatus(429, '0'), answered('{}')]);
    expect(asked).toHaveLength(2);
    expect(reply).toEqual(answered('{}'));
  });

  it.each(['0', '1', '2', '3'])('never asks sooner than the %s seconds asked for', async (seconds) => {
    for (const status of [429, 503]) {
      const { waited } = await asking([withStatus(status, seconds)]);
      for (const each of waited) expect(each).toBeGreaterThanOrEqual(Number(seconds) * 1000);
    }
  });

  it('heeds a longer wait that is asked for later', async () => {
    const { asked, reply } = await asking([withStatus(503), withStatus(429, '60'), answered('{}')]);
    expect(asked).toHaveLength(2);
    expect(failure(reply)).toEqual({ why: 'busy', seconds: 60 });
  });

  it('counts each request by itself', async () => {
    let count = 0;
    const ask = patiently(
      () => {
        count += 1;
        return Promise.resolve(withStatus(503));
      },
      () => Promise.resolve(),
    );
    await Promise.all([ask('one'), ask('two')]);
    expect(count).toBe(6);
  });
});
