import { createServer, type AddressInfo } from 'node:net';

/**
 * A proxy that lets nothing through and notes which host each request was for. Hosts that the
 * browsers' own makers run are left out: the browsers ask those for themselves.
 */
export async function startLedger() {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined); // a browser hangs up as it pleases
    socket.once('data', (data) => {
      const host = /^[A-Z]+ (?:https?:\/\/)?([^/:\s]+)/.exec(data.toString())?.[1] ?? 'unknown';
      asked.push(host);
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const makers = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com)$/;
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => asked.filter((host) => !makers.test(host)),
    close: () => server.close(),
  };
}
