import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './directory-host.ts';

const json = { 'content-type': 'application/json', connection: 'close' };
const writes =
  (write: (response: ServerResponse) => void): Answer =>
  () =>
    write;

export const bytesAre = (bytes: Uint8Array) => writes((response) => response.writeHead(200, json).end(bytes));

/** Sends a piece again and again for as long as somebody listens. */
export const endless = writes((response) => {
  response.writeHead(200, json);
  const piece = Buffer.alloc(65_536, ' ');
  const more = () => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
});

const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
/** A few kilobytes that unpack to 50 MB. */
export const gzipBomb = writes((response) =>
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
);

/** A byte now and then: never still for long, and never done. */
export const slow = writes((response) => {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write(' '), 500);
  response.on('close', () => clearInterval(timer));
});

/** The first half, as if that were all. */
export const half = (bytes: Uint8Array) => bytesAre(bytes.subarray(0, bytes.length / 2));

/** The first half, and then the line drops. */
export const cutOff = (bytes: Uint8Array) =>
  writes((response) => {
    response.writeHead(200, { ...json, 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  });
