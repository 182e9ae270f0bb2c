import { expect, it, vi } from 'vitest';
import { icbFromCode, icbOfArea, icbsByRegion, icbsOn } from '../../src/directory/icbs.ts';

interface Table {
  boards: Record<string, unknown>[];
}

/** The table as it may look after more mergers: QJK and QT6 in a board that is made up, and QUA split. */
vi.mock(import('../../src/directory/icbs.json'), async (original) => {
  const table = structuredClone((await original()).default) as unknown as Table;
  const end = (code: string, ...successors: string[]) =>
    Object.assign(
      table.boards.find((board) => board['code'] === code)!,
      {
        validTo: '2027-03-31',
        successors,
      },
    );
  end('QJK', 'X1X1X');
  end('QT6', 'X1X1X');
  end('QUA', 'QHL', 'QNC');
  end('S1Y5D', 'D7T5G');
  table.boards.push({
    code: 'X1X1X',
    name: 'Far South West',
    region: 'South West',
    ons: 'E54000099',
    subIcbs: ['15N', '11N'],
    validFrom: '2027-04-01',
    validTo: null,
    successors: [],
  });
  return { default: table } as never;
});

const before = '2027-03-31';
const after = '2027-04-01';

it('boards that merge on 1 April 2027 lead to the new one from that day', () => {
  for (const old of ['QJK', 'QT6']) {
    expect(icbFromCode(old, before)?.code).toBe(old);
    expect(icbFromCode(old, after)?.code).toBe('X1X1X');
  }
  expect(icbFromCode('X1X1X', before)).toBeNull();
  expect(icbFromCode('X1X1X', after)?.name).toBe('Far South West');
});

it('a board that merged in 2026 and again in 2027 is followed through both', () => {
  expect(icbFromCode('QHG', '2026-03-31')?.code).toBe('QHG');
  expect(icbFromCode('QHG', before)?.code).toBe('S1Y5D');
  expect(icbFromCode('QHG', after)?.code).toBe('D7T5G');
});

it('a board that is split on 1 April 2027 leads nowhere from that day', () => {
  expect(icbFromCode('QUA', before)?.code).toBe('QUA');
  expect(icbFromCode('QUA', after)).toBeNull();
  expect(icbOfArea({ subIcb: null, icbOns: 'E54000062' }, after)).toBeNull();
});

it('a sub-ICB location is in the old board before, and in the new one after', () => {
  expect(icbOfArea({ subIcb: '15N', icbOns: 'E54000037' }, before)?.code).toBe('QJK');
  expect(icbOfArea({ subIcb: '15N', icbOns: 'E54000037' }, after)?.code).toBe('X1X1X');
  expect(icbOfArea({ subIcb: null, icbOns: 'E54000037' }, after)?.code).toBe('X1X1X');
  expect(icbOfArea({ subIcb: null, icbOns: 'E54000099' }, after)?.code).toBe('X1X1X');
});

it('the list to pick from changes with the day', () => {
  expect(icbsOn(before)).toHaveLength(36);
  expect(icbsOn(after)).toHaveLength(33);
  const southWest = (day: string) =>
    icbsByRegion(day)
      .find(({ region }) => region === 'South West')!
      .icbs.map(({ name }) => name);
  expect(southWest(before)).toContain('Devon');
  expect(southWest(after)).not.toContain('Devon');
  expect(southWest(after)).toContain('Far South West');
});
