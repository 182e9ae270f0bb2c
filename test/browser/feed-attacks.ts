import { captivePortal, type Answer } from './directory-host.ts';
import { bytesAre, cutOff, endless, gzipBomb, half, slow } from './feed-bodies.ts';
import { newKey, type Feed, type Made } from './feed-host.ts';
import { inDays } from './keep-cards.ts';

/** Puts something up that is not to be believed, and what has to be said of it. */
export interface Attack {
  attack: string;
  expected: string;
  put: (feed: Feed, next: Made) => void;
}

const notSigned = 'The signature is not good. It was refused.';
const tooLarge = 'The answer was larger than it may be. It was refused.';
const notNamed = 'A file was not the one that the index names. It was refused.';
const notRead = 'The index could not be read. It was refused.';
const stoodIn = 'Something else answered in its place, such as a sign-in page of this network.';
const update = 'The new guidance is meant for a later version: update the extension.';

/** The next pack, and this in place of its answers. */
const answersAre =
  (answer: (next: Made, feed: Feed) => Answer): Attack['put'] =>
  (feed, next) => {
    feed.put(next.files);
    feed.say(next.guidanceName, answer(next, feed));
  };
/** The next pack, made otherwise and signed as it should be. */
const nextWith =
  (change: Parameters<Feed['make']>[0]): Attack['put'] =>
  (feed) =>
    feed.put(feed.make(change).files);
/** The next pack, and this in place of its index. */
const indexIs =
  (answer: Answer): Attack['put'] =>
  (feed, next) => {
    feed.put(next.files);
    feed.say('index.json', answer);
  };

/** A table: what is put up, and what Health and Guidance have to say. */
export const attacks: Attack[] = [
  {
    attack: 'arbitrary file for an index',
    expected: notSigned,
    put: (feed) => feed.put(new Map([['index.json', Buffer.from('{"title":"Anything"}\n')]])),
  },
  {
    attack: 'arbitrary file for the answers',
    expected: notNamed,
    put: answersAre(() => bytesAre(Buffer.from('{"answers":[]}\n'))),
  },
  {
    attack: 'signed by a stranger',
    expected: notSigned,
    put: (feed) => feed.put(feed.make({ by: [newKey()] }).files),
  },
  {
    attack: 'signed by a retired key',
    expected: notSigned,
    put: (feed) => feed.put(feed.make({ by: [feed.ours] }).files),
  },
  {
    attack: 'rollback to an earlier pack',
    expected: 'The feed offered an earlier pack than one that was seen before. It was refused.',
    put: (feed) => feed.put(feed.make({ serial: feed.good().serial - 1 }).files),
  },
  {
    attack: 'same serial, other bytes',
    expected: 'The feed offered another pack under a number that was used before. It was refused.',
    put: (feed) => feed.put(feed.make({ serial: feed.good().serial, expires: inDays(61) }).files),
  },
  {
    attack: 'mix-and-match: the earlier answers under the new name',
    expected: notNamed,
    put: answersAre((_, feed) => bytesAre(feed.good().files.get(feed.good().guidanceName)!)),
  },
  {
    attack: 'mix-and-match: the new index with the earlier signature',
    expected: notSigned,
    put: (feed, next) => {
      const signatureOf = (made: Made) => [...made.files.keys()].find((name) => name.endsWith('.sig'))!;
      feed.put(next.files);
      feed.put(new Map([[signatureOf(next), feed.good().files.get(signatureOf(feed.good()))!]]));
    },
  },
  {
    attack: 'fast-forward',
    expected: 'The pack has a number beyond all reason. It was refused.',
    put: (feed) => feed.put(feed.make({ serial: feed.good().serial + 20_000 }).files),
  },
  { attack: 'endless index', expected: tooLarge, put: indexIs(endless) },
  { attack: 'endless answers', expected: tooLarge, put: answersAre(() => endless) },
  { attack: 'gzip bomb for an index', expected: tooLarge, put: indexIs(gzipBomb) },
  { attack: 'gzip bomb for the answers', expected: tooLarge, put: answersAre(() => gzipBomb) },
  {
    attack: 'answers cut off in the middle',
    expected: 'No whole answer came: the connection may be down, or this network may block the feed.',
    put: answersAre((next) => cutOff(next.files.get(next.guidanceName)!)),
  },
  {
    attack: 'truncated answers',
    expected: notNamed,
    put: answersAre((next) => half(next.files.get(next.guidanceName)!)),
  },
  {
    attack: 'truncated index',
    expected: notSigned,
    put: (feed, next) => indexIs(bytesAre(next.index.subarray(0, 300)))(feed, next),
  },
  { attack: 'HTML with status 200', expected: stoodIn, put: indexIs(captivePortal) },
  {
    attack: 'HTML with status 200 for the answers',
    expected: stoodIn,
    put: answersAre(() => captivePortal),
  },
  {
    attack: 'wrong content type',
    expected: stoodIn,
    put: (feed, next) =>
      indexIs(() => ({
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: next.index.toString(),
      }))(feed, next),
  },
  {
    attack: 'redirect to another host',
    expected: 'The feed led elsewhere, as a sign-in page of the network does. That was not followed.',
    put: indexIs(() => ({ status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' })),
  },
  {
    attack: 'redirect of the answers within the host',
    expected: 'The feed led elsewhere, as a sign-in page of the network does. That was not followed.',
    put: answersAre(() => () => ({ status: 307, headers: { location: '/feed/moved.json' }, body: '' })),
  },
  {
    attack: 'signed, with a key twice',
    expected: notRead,
    put: nextWith({ text: (index) => index.replace('{', '{"serial":1,') }),
  },
  {
    attack: 'signed, with a prototype key',
    expected: notRead,
    put: nextWith({ text: (index) => index.replace('{', '{"__proto__":{"serial":9},') }),
  },
  {
    attack: 'signed, for a later version',
    expected: update,
    put: nextWith({ minimumVersion: '99.0.0' }),
  },
  {
    attack: 'signed, in a later format',
    expected: update,
    put: nextWith({ says: (index) => ({ ...index, format: 2 }) }),
  },
  {
    attack: 'signed, with a link to a host that is not allowed',
    expected: 'The pack holds something that may not be shown. It was refused.',
    put: nextWith({
      answers: (text) => text.replaceAll('https://digital.nhs.uk/unlock', 'https://elsewhere.example/'),
    }),
  },
];

/** It takes 20 seconds, so it is tried in Chromium only. In Firefox the same was seen, once. */
export const slowBody: Attack = {
  attack: 'slow body',
  expected: 'No whole answer came within 20 seconds.',
  put: indexIs(slow),
};
