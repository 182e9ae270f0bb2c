import { type Case, type Reply } from './case.ts';
import { brokenUtf8, inUtf16, inWindows1252, withByteOrderMark } from './fixtures-bytes.ts';
import { cpePage } from './fixtures-cpe.ts';
import { cpeThen } from './good-pages.ts';

const page = cpePage();
const inUtf8 = new TextEncoder().encode(page);

/** A reply in some bytes, seen twice after the good page. */
function encoded(
  name: string,
  contentType: string,
  bytes: Uint8Array,
  expected: Case['expected'] = 'same',
): Case {
  const reply: Reply = { status: 200, contentType, bytes };
  return { name, ...cpeThen(reply, reply), expected };
}

/** Bytes that a reader may give up on: the same words, or no telling, but never a change. */
function doubtful(
  name: string,
  contentType: string,
  bytes: Uint8Array,
  expected: 'same' | 'cannot tell',
): Case {
  const other = expected === 'same' ? 'cannot tell' : 'same';
  return { ...encoded(name, contentType, bytes, expected), honestToo: [other] };
}

/** The same letters in other bytes. */
export const encodingCases: readonly Case[] = [
  encoded('UTF-8 known by its meta element alone', 'text/html', inUtf8),
  encoded('UTF-8 after a byte order mark', 'text/html', withByteOrderMark(page)),
  encoded('windows-1252, as the header says', 'text/html; charset=windows-1252', inWindows1252(page)),
  encoded(
    'windows-1252, where the header says ISO-8859-1',
    'text/html; charset=ISO-8859-1',
    inWindows1252(page),
  ),
  encoded('a content type in capitals, with a quoted charset', 'Text/HTML; Charset="UTF-8"', inUtf8),
  doubtful('UTF-8, where the header says ISO-8859-1', 'text/html; charset=ISO-8859-1', inUtf8, 'same'),
  doubtful('UTF-16 after a byte order mark', 'text/html', inUtf16(page), 'same'),
  doubtful('a charset nobody knows', 'text/html; charset=x-pharmacy', inUtf8, 'same'),
  doubtful(
    'windows-1252, where the header says UTF-8',
    'text/html; charset=utf-8',
    inWindows1252(page),
    'cannot tell',
  ),
  doubtful('sequences of UTF-8 cut short', 'text/html; charset=utf-8', brokenUtf8(page), 'cannot tell'),
];
