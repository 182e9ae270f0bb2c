import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readState, writeState } from '../../scripts/check-online-state.ts';
import { cpeUrl } from '../updates/pages/fixtures-cpe.ts';
import { nhsUrl } from '../updates/pages/fixtures-nhs.ts';
import { checks, good } from './check-online-world.ts';

describe('the file between two checks', () => {
  let folder = '';
  const file = () => join(folder, 'state.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'smartcard-desk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was written, and is empty where there is none', async () => {
    expect(readState(file())).toEqual({ pages: {}, texts: {} });
    const { state } = await checks(good);
    writeState(file(), state);
    expect(readState(file())).toEqual(state);
  });

  it('gives no text that is another than its name says, and no record that cannot be read', async () => {
    const { state } = await checks(good);
    writeState(file(), state);
    const [sum] = Object.keys(state.texts);
    const text = JSON.stringify({
      ...(JSON.parse(readFileSync(file(), 'utf8')) as object),
      pages: { ...state.pages, [nhsUrl]: { printed: 5 } },
      texts: { ...state.texts, [sum!]: 'Something else' },
    });
    writeFileSync(file(), text);
    const read = readState(file());
    expect(Object.keys(read.pages)).toEqual([cpeUrl]);
    expect(Object.keys(read.texts)).toHaveLength(1);
  });

  it.each(['', '{"format":2}', '[]', 'a shopping list'])('is refused where it holds “%s”', (text) => {
    writeFileSync(file(), text);
    expect(() => readState(file())).toThrow(/is no record of this check/);
  });
});
