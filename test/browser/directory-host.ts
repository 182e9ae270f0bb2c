import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createTlsServer } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { generate } from 'selfsigned';
import type { FakeReply } from '../fakes/ord-api.ts';
import { startLedger } from './ledger.ts';

/**
 * What a host says to a URL; or it says nothing and keeps the line, or drops it. Firefox then tries again by
 * itself: one fetch was seen to arrive ten times, so after a `reset` there is nothing to count. A function writes
 * the response itself: slowly, without an end, or packed.
 */
export type Answer = (
  url: string,
  headers: IncomingHttpHeaders,
) => FakeReply | 'hang' | 'reset' | ((response: ServerResponse) => void);

/** One answer for both hosts, or one each; a host without one drops the line. */
type Answers = Answer | Record<string, Answer>;

/** A request as it arrived, within TLS. */
interface Arrived {
  host: string;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

const lookUpHosts = ['directory.spineservices.nhs.uk', 'api.postcodes.io'];
const corsHeader = 'access-control-allow-origin';

/** Says to everything what a page for signing in to the Wi-Fi would. */
export const captivePortal: Answer = () => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Sign in</title><p>Sign in to the network to go on.</p>',
});

/**
 * Hosts on this PC, both of the look-ups if none are named, behind a proxy that lets a browser reach nothing else. Give the browser
 * `port` as its proxy, and Chromium `spki` so that it takes the certificate, which is made anew each time.
 */
export async function startDirectoryHost(answers: Answers, { cors = true, hosts = lookUpHosts } = {}) {
  const { key, cert, spki } = await makeCertificate(hosts);
  const arrived: Arrived[] = [];
  let now = { answers, cors };
  let isOffline = false;

  const tls = createTlsServer({ key, cert }, ({ headers, method = '', url = '', socket }, response) => {
    const host = headers.host ?? '';
    arrived.push({ host, method, path: url, headers });
    const answer = typeof now.answers === 'function' ? now.answers : now.answers[host];
    const reply = method === 'GET' ? (answer?.(`https://${host}${url}`, headers) ?? 'reset') : notAllowed;
    if (reply === 'hang') return;
    if (reply === 'reset') return void socket.destroy();
    if (typeof reply === 'function') return reply(response);
    const sent = Object.entries(reply.headers).filter(([name]) => now.cors || name !== corsHeader);
    // A kept line would outlive going offline, and Chromium asks again by itself when a used one drops.
    response.writeHead(reply.status, { ...Object.fromEntries(sent), connection: 'close' }).end(reply.body);
  });
  await listen(tls);

  const ledger = await startLedger();
  const proxy = createServer((socket) => {
    socket.on('error', () => undefined); // a browser hangs up as it pleases
    socket.once('data', (data) => {
      const host = /^CONNECT ([^:\s]+):443 /.exec(data.toString())?.[1] ?? '';
      const isOurs = hosts.includes(host);
      if (isOurs && isOffline) {
        socket.end('HTTP/1.1 502 Refused\r\n\r\n');
        return;
      }
      const onward = connect(isOurs ? portOf(tls) : ledger.port, '127.0.0.1', () => {
        if (isOurs) socket.write('HTTP/1.1 200 Connected\r\n\r\n');
        else onward.write(data);
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => undefined).on('close', () => socket.destroy());
      socket.on('close', () => onward.destroy());
    });
  });
  await listen(proxy);

  return {
    port: portOf(proxy),
    spki,
    /** Every request since the start, or since a test emptied it. */
    arrived,
    /** Hosts that were asked for and refused, beside ours and the browser makers' own. */
    refused: ledger.asked,
    /** From now on the hosts say this. */
    answerWith: (next: Answers, { cors: allowed = true } = {}) => {
      now = { answers: next, cors: allowed };
    },
    /** Cuts the line to both hosts, requests under way included, or mends it. */
    setOffline: (offline: boolean) => {
      isOffline = offline;
      if (offline) tls.closeAllConnections();
    },
    close: () => {
      for (const server of [proxy, tls, ledger]) server.close();
      tls.closeAllConnections();
    },
  };
}

/** Without leave for its headers, a request that is not simple ends at its preflight. */
const notAllowed: FakeReply = { status: 405, headers: { [corsHeader]: '*' }, body: '' };

async function makeCertificate(hosts: readonly string[]) {
  const made = await generate([{ name: 'commonName', value: hosts[0]! }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(publicKey).digest('base64');
  return { key: made.private, cert: made.cert, spki };
}

const listen = (server: Server) => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
const portOf = (server: Server) => (server.address() as AddressInfo).port;
