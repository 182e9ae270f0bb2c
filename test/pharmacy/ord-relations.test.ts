import { describe, expect, it } from 'vitest';
import { parseOrganisation } from '../../src/pharmacy/ord.ts';
import { ordDetail } from '../fakes/ord-api.ts';
import { records, today } from './ods-examples.ts';

/** FWF76 as ORD gives it, with these relations. */
function read(Rel: unknown, day = today) {
  const { Organisation } = ordDetail(records.FWF76);
  return parseOrganisation({ Organisation: { ...Organisation, Rels: { Rel } } }, day);
}
const commissionerOf = (Rel: unknown, day = today) => read(Rel, day)?.commissioner;

const operational = (Start: string, End?: string) => ({ Type: 'Operational', Start, End });
const rel = (id: string, Status: string, code: string, ...days: object[]) => ({
  id,
  Status,
  Date: days,
  Target: { OrgId: { extension: code }, PrimaryRoleId: { id: 'RO261' } },
});

describe('who commissions it', () => {
  it('is read the same where the one relation, or its one date, comes bare', () => {
    expect(commissionerOf(rel('RE4', 'Active', 'QOP', operational('2026-04-01')))).toBe('QOP');
    const bareDate = { ...rel('RE4', 'Active', 'QOP'), Date: operational('2002-03-19', '2020-01-01') };
    expect(commissionerOf(bareDate)).toBeNull();
    expect(commissionerOf([bareDate], '2020-01-01')).toBe('QOP');
  });

  it('has an id that is an object, or plain text', () => {
    expect(commissionerOf([rel('RE4', 'Active', 'QOP')])).toBe('QOP');
    expect(commissionerOf([{ ...rel('RE4', 'Active', ''), Target: { OrgId: 'QOP' } }])).toBe('QOP');
  });

  it('is told by its active RE4, with inactive ones standing before it', () => {
    const history = [
      rel('RE4', 'Inactive', '5NY', operational('2002-03-19', '2013-03-31')),
      rel('RE4', 'Inactive', 'Q12', operational('2013-04-01', '2022-06-30')),
      rel('RE4', 'Inactive', 'QHM', operational('2030-01-01')),
    ];
    expect(commissionerOf([...history, rel('RE4', 'Active', 'QWO')])).toBe('QWO');
    expect(commissionerOf(history)).toBeNull();
  });

  it('is the one that began last, where several are active', () => {
    const [first, last] = [
      rel('RE4', 'Active', 'QHG', operational('2022-07-01')),
      rel('RE4', 'Active', 'S1Y5D', operational('2026-04-01')),
    ];
    const undated = rel('RE4', 'Active', 'QH8');
    expect(commissionerOf([first, last, undated])).toBe('S1Y5D');
    expect(commissionerOf([undated, last, first])).toBe('S1Y5D');
  });

  it('is none whose RE4 has ended, though it is called active', () => {
    const ended = rel('RE4', 'Active', 'QHG', operational('2022-07-01', '2026-03-31'));
    expect(commissionerOf([ended])).toBeNull();
    expect(commissionerOf([ended], '2026-03-31')).toBe('QHG');
    expect(commissionerOf([ended], '2026-04-01')).toBeNull();
    expect(commissionerOf([ended, rel('RE4', 'Active', 'QWO', operational('2002-01-01'))])).toBe('QWO');
  });

  it('is not yet one whose RE4 begins in the future, though it is called active', () => {
    const now = rel('RE4', 'Active', 'QHG', operational('2022-07-01'));
    const next = rel('RE4', 'Active', 'S1Y5D', operational('2026-11-24'));
    for (const both of [
      [now, next],
      [next, now],
    ]) {
      expect(commissionerOf(both)).toBe('QHG');
      expect(commissionerOf(both, '2026-11-24')).toBe('S1Y5D');
    }
    expect(commissionerOf([next])).toBeNull();
  });

  it('does not end with a legal end', () => {
    const legal = { Type: 'Legal', Start: '2022-07-01', End: '2023-03-31' };
    expect(commissionerOf([rel('RE4', 'Active', 'QWO', legal, operational('2022-07-01'))])).toBe('QWO');
  });

  it('is not told by any other relation', () => {
    const others = ['RE2', 'RE3', 'RE5', 'RE6', 'RE8', 'RE9', 'RE11'].map((id) => rel(id, 'Active', 'QOP'));
    expect(commissionerOf(others)).toBeNull();
    expect(commissionerOf([...others, rel('RE4', 'Active', 'QWO')])).toBe('QWO');
  });
});

it('who owns it is told by the RE6 of today, after those of before', () => {
  const Rel = [
    rel('RE6', 'Inactive', 'P07F', operational('2004-04-01', '2019-03-12')),
    rel('RE6', 'Active', 'P05F', operational('2019-03-13')),
    rel('RE4', 'Active', 'QWO'),
  ];
  expect(read(Rel)).toMatchObject({ owner: 'P05F', commissioner: 'QWO' });
});
