import { describe, expect, it } from 'vitest';
import { partNames, type PartName } from '../../src/updates/parts.ts';
import { readParts } from '../../src/updates/read-parts.ts';
import { asFile, asFiles, packagedParts } from './packaged-files.ts';
import { smallPack } from './small-pack.ts';

const packaged = packagedParts();
const whole = asFiles(packaged);
const small = smallPack();
const files = asFiles(small);
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (name: PartName) => new TextDecoder().decode(files[name]);

/** How the pack is read with other bytes in place of one part. */
const readWith = (part: PartName, planted: Uint8Array) => readParts({ ...files, [part]: planted });
const refusedFor = (part: PartName) => ({ kind: 'refused', part, faults: [expect.any(String)] });

describe('the parts of a pack', () => {
  it('are read whole as they are packaged', () => {
    expect(readParts(whole)).toEqual({ kind: 'read', parts: packaged });
  });

  it('are read in less than a second', () => {
    const from = performance.now();
    readParts(whole);
    expect(performance.now() - from).toBeLessThan(1000);
  });

  it('are read from a small pack', () => {
    expect(readParts(files)).toEqual({ kind: 'read', parts: small });
  });

  it.each(partNames)('lose fields that we do not know, in %s', (part) => {
    const newer = asFile({ ...small[part], newField: { html: '<script>' } });
    expect(readWith(part, newer)).toEqual({ kind: 'read', parts: small });
  });

  it.each(partNames)('are refused where %s is no JSON of ours', (part) => {
    const text = textOf(part);
    for (const planted of [
      '',
      '\n',
      'null\n',
      '[]\n',
      '{}\n',
      '"x"\n',
      '<!doctype html><title>Sign in</title>\n',
      `\uFEFF${text}`,
      text.trimEnd(),
      `${text}\n`,
      text.replace(':', ': '),
      text.replace('{', '{"a":1,"a":1,'),
      text.replace('{', '{"__proto__":{},'),
      text.replace('{', '{"a":{"b":[{"constructor":1}]},'),
      text.replace('{', '{"a":1e2,'),
      text.replace('{', '{"a":1.0,'),
      '['.repeat(5000),
      `${'['.repeat(5000)}${']'.repeat(5000)}\n`,
      text.replace('{', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)},`),
    ]) {
      expect(readWith(part, bytes(planted))).toEqual(refusedFor(part));
    }
  });

  it.each(partNames)('are refused where %s is not UTF-8', (part) => {
    const planted = files[part].slice();
    planted[planted.indexOf(0x61)] = 0xff;
    expect(readWith(part, planted)).toEqual(refusedFor(part));
  });

  it.each(partNames)('are refused where %s is cut short, wherever', (part) => {
    const results = Array.from({ length: Math.ceil(whole[part].length / 997) }, (_, at) =>
      readParts({ ...whole, [part]: whole[part].subarray(0, at * 997) }),
    );
    expect(results.length).toBeGreaterThan(1);
    for (const result of results) expect(result).toEqual(refusedFor(part));
    expect(readParts({ ...whole, [part]: whole[part].subarray(0, -1) })).toEqual(refusedFor(part));
  });

  it.each(partNames)('are refused where %s is deep where something else belongs', (part) => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const [key] = Object.keys(small[part]);
    expect(readWith(part, bytes(`{"${key}":${deep}}\n`))).toEqual(refusedFor(part));
  });

  it('are refused where a file is missing', () => {
    for (const part of partNames) {
      const { [part]: _missing, ...others } = files;
      expect(readParts(others as typeof files)).toEqual(refusedFor(part));
    }
  });

  it('are refused where parts of two packs are mixed', () => {
    expect(readWith('search', whole.search)).toMatchObject({ kind: 'refused', part: 'search' });
    expect(readWith('national-dates', whole['national-dates'])).toMatchObject({ part: 'national-dates' });
  });

  it('are refused where one stands for another', () => {
    for (const part of partNames) {
      const other = partNames[(partNames.indexOf(part) + 1) % partNames.length]!;
      expect(readWith(part, files[other])).toEqual(refusedFor(part));
    }
  });

  it('are refused with a few faults, not with all', () => {
    const pages = { pages: small.pages.pages.flatMap((page) => [page, page]) };
    const answers = small.guidance.answers.map((answer) => ({
      ...answer,
      related: Array.from({ length: 20 }, (_, at) => `none-${at}`),
    }));
    expect(readWith('pages', asFile(pages))).toMatchObject({ faults: { length: 3 } });
    const read = readWith('guidance', asFile({ ...small.guidance, answers }));
    expect(read).toMatchObject({ part: 'guidance', faults: { length: 5 } });
  });
});
