import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFeed } from '../../scripts/open-feed.ts';

const folder = mkdtempSync(join(tmpdir(), 'feed of ours '));
const feed = join(folder, 'feed');
const [key, next] = [join(folder, 'key.pem'), join(folder, 'next.pem')];

function run(command: string, ...words: string[]) {
  const { GUIDANCE_FEED_KEYS: _, ...env } = process.env;
  const done = spawnSync(process.execPath, ['scripts/run.mjs', command, ...words], { encoding: 'utf8', env });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** Runs the last lines that `guidance:publish` prints, word for word, in a folder of its own. */
function runPrinted(out: string) {
  const lines = out.slice(out.indexOf('To verify it with OpenSSL 3:')).split('\n').slice(1).join('\n');
  const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout;
  expect(version, 'openssl has to be installed: apt-get install openssl').toMatch(/^OpenSSL [3-9]/);
  const cwd = mkdtempSync(join(tmpdir(), 'openssl-'));
  return spawnSync('sh', ['-e', '-c', lines], { cwd, encoding: 'utf8' });
}

describe('a publisher', () => {
  let keys: string[];
  let first: ReturnType<typeof run>;
  beforeAll(() => {
    keys = [key, next].map((path) => run('guidance-keygen', '--out', path).out.trim());
    first = run('guidance-publish', '--key', key, '--announce', keys[1]!, '--out', feed);
  });

  test('makes a key, reads its public half again, and cannot lose it by making another', () => {
    expect(keys[0]).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(run('guidance-keygen', '--public', key).out.trim()).toBe(keys[0]);
    const again = run('guidance-keygen', '--out', key);
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toContain('never written over');
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });

  test('publishes a folder, which verifies with the commands that are printed', () => {
    expect([first.status, first.err]).toEqual([0, '']);
    expect(readdirSync(feed)).toHaveLength(7);
    const { status, stdout, stderr } = runPrinted(first.out);
    expect([status, stdout.trim(), stderr]).toEqual([0, 'Signature Verified Successfully', '']);
  });

  test('finds the same with the commands of the documentation', () => {
    const [, lines] = /```\n(openssl pkey -in key\.pem[^`]+)```/.exec(
      readFileSync('docs/guidance-publishing.md', 'utf8'),
    )!;
    const { status, stdout } = spawnSync('sh', ['-e', '-c', lines!], { cwd: folder, encoding: 'utf8' });
    expect([status, stdout.trim()]).toEqual([0, 'Signature Verified Successfully']);
  });

  test('carries the very bytes that the build packs', () => {
    const { files } = JSON.parse(readFileSync(join(feed, 'index.json'), 'utf8')) as {
      files: Record<string, { sha256: string }>;
    };
    expect(Object.keys(files)).toEqual(['guidance', 'search', 'directory', 'national-dates', 'pages']);
    for (const [name, { sha256 }] of Object.entries(files)) {
      const served = readFileSync(join(feed, `${sha256}.json`));
      expect(served.equals(readFileSync(`dist/chromium/${name}.json`)), name).toBe(true);
    }
  });

  test('publishes the same bytes again, and says so', () => {
    const again = run('guidance-publish', '--key', key, '--announce', keys[1]!, '--out', feed);
    expect([again.status, again.err]).toEqual([0, '']);
    expect(again.out).toContain('It was all there already; nothing was written.');
  });

  test('signs with both keys while one takes over, and both signatures verify', () => {
    const refused = run('guidance-publish', '--key', key, '--key', next, '--out', feed);
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('raise serial')]);
    const overlap = join(folder, 'overlap');
    const both = run('guidance-publish', '--key', key, '--key', next, '--out', overlap);
    expect([both.status, both.err]).toEqual([0, '']);
    const { status, stdout } = runPrinted(both.out);
    expect(status).toBe(0);
    expect(stdout.match(/Signature Verified Successfully/g)).toHaveLength(2);
    for (const one of keys) expect(run('guidance-verify', overlap, '--key', one).status).toBe(0);
  });

  test('finds the folder good where a web server serves it, with every check in a line', async () => {
    const server = createServer((request, response) => {
      const name = request.url!.slice('/guidance/'.length);
      const isSame = request.headers['if-none-match'] === '"1"';
      const type = name.endsWith('.sig') ? 'application/octet-stream' : 'application/json';
      response.writeHead(isSame ? 304 : 200, { 'content-type': type, etag: '"1"' });
      response.end(isSame ? undefined : readFileSync(join(feed, name)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/guidance`;
    const words = ['scripts/run.mjs', 'guidance-verify', url, '--key', keys[0]!];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    await new Promise((done) => server.close(done));
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('ok    '))).toEqual([]);
    expect(lines).toHaveLength(17);
  });

  test('is told in one sentence what is missing or wrong', () => {
    const spare = join(folder, 'spare.pem');
    run('guidance-keygen', '--out', spare);
    for (const [reason, command, ...words] of [
      ['Use: npm run guidance:publish', 'guidance-publish', '--out', feed],
      ['Use: npm run guidance:publish', 'guidance-publish', '--key', key],
      ['Unknown option', 'guidance-publish', '--key', key, '--out', feed, '--force'],
      ['cannot be read', 'guidance-publish', '--key', join(folder, 'none.pem'), '--out', feed],
      ['is no public key', 'guidance-publish', '--key', key, '--announce', 'short', '--out', feed],
      ['given twice', 'guidance-publish', '--key', key, '--announce', keys[0]!, '--out', feed],
      [
        'at most two',
        'guidance-publish',
        '--key',
        key,
        '--key',
        next,
        '--key',
        join(folder, 'spare.pem'),
        '--out',
        feed,
      ],
      ['Use: npm run guidance:keygen', 'guidance-keygen'],
      ['Use: npm run guidance:verify', 'guidance-verify'],
      ['Name a public key', 'guidance-verify', feed],
      ['http is for a test', 'guidance-verify', 'http://feed.example/', '--key', keys[0]!],
      ['no query and no fragment', 'guidance-verify', 'https://feed.example/?a', '--key', keys[0]!],
      ['neither an https address nor a folder', 'guidance-verify', join(folder, 'none'), '--key', keys[0]!],
    ] as const) {
      const { status, out, err } = run(command, ...words);
      expect([status, out, err.trim().split('\n').length], err).toEqual([1, '', 1]);
      expect(err).toContain(reason);
    }
  });
});

describe('a feed that is served', () => {
  type Serve = (request: IncomingMessage, response: ServerResponse) => void;
  let serve: Serve;
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => serve(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  });
  afterAll(() => void server.close());

  const good = { 'content-type': 'application/json', etag: '"1"', 'cache-control': 'max-age=300' };
  const well =
    (headers: Record<string, string> = {}): Serve =>
    (request, response) => {
      const isSame = request.headers['if-none-match'] === '"1"';
      response.writeHead(isSame ? 304 : 200, { ...good, ...headers }).end(isSame ? '' : '{}\n');
    };
  const faultsOf = async (by: Serve, name = 'index.json') => {
    serve = by;
    return (await openFeed(base)(name, 10)).faults.join('; ');
  };

  test('has no fault where its headers are good, with a validator that works', async () => {
    expect(await faultsOf(well())).toBe('');
    serve = well();
    expect((await openFeed(`${base}/`)('index.json', 10)).bytes?.toString()).toBe('{}\n');
    expect(await faultsOf(well({ 'content-type': 'application/octet-stream' }), 'a.sig')).toBe('');
  });

  test.each<[string, Serve, string]>([
    ['HTML with status 200', well({ 'content-type': 'text/html' }), 'text/html and not application/json'],
    ['a cookie', well({ 'set-cookie': 'a=b' }), 'it sets a cookie'],
    [
      'a long time in caches',
      well({ 'cache-control': 'max-age=86400' }),
      'for 86400 seconds: an hour at most',
    ],
    [
      'no ETag',
      (_, response) => response.writeHead(200, { 'content-type': good['content-type'] }).end('{}'),
      'no ETag',
    ],
    [
      'an ETag that nobody compares',
      (_, response) => response.writeHead(200, good).end('{}'),
      'status 200, not 304',
    ],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/x' }).end(), 'a redirect'],
    ['an error', (_, response) => response.writeHead(404).end(), 'has status 404'],
    [
      'more than was named',
      (_, response) => response.writeHead(200, good).end('x'.repeat(11)),
      'more than 10 bytes',
    ],
  ])('has one with %s', async (_, by, fault) => {
    expect(await faultsOf(by)).toContain(fault);
  });

  test('has one where nobody answers', async () => {
    const gone = createServer();
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
    const { port } = gone.address() as AddressInfo;
    await new Promise((done) => gone.close(done));
    const { bytes, faults } = await openFeed(`http://127.0.0.1:${port}/`)('index.json', 10);
    expect([bytes, faults.length]).toEqual([null, 1]);
  });
});
