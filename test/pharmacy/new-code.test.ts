import { describe, expect, it } from 'vitest';
import { findNewCode as findOn } from '../../src/pharmacy/new-code.ts';
import { parseOrganisation } from '../../src/pharmacy/ord.ts';
import type { Organisation } from '../../src/pharmacy/organisation.ts';
import { ordDetail, type OrdRecord } from '../fakes/ord-api.ts';
import { records, today } from './ods-examples.ts';

const findNewCode = (closed: Organisation, candidates: Organisation[]) =>
  findOn(closed, candidates, '2026-11-23');

const read = (record: OrdRecord) => parseOrganisation(ordDetail(record), today)!;
/** Closed on 21 July 2024; FA579 opened the day after. */
const closed = read(records.FA029);
const opened = read(records.FA579);
/** FA579 with another code, address and telephone number, and something changed. */
const stranger = (rest: Partial<Organisation> = {}): Organisation => ({
  ...opened,
  code: 'FXX12',
  address: ['296 London Road', 'North End', 'Portsmouth', 'Hampshire'],
  phone: '023 92000000',
  ...rest,
});
const sameAddress = (rest: Partial<Organisation> = {}) => stranger({ address: opened.address, ...rest });
const samePhone = (rest: Partial<Organisation> = {}) => stranger({ phone: opened.phone, ...rest });
const codeFor = (...candidates: Organisation[]) => findNewCode(closed, candidates)?.organisation.code ?? null;

describe('the new code of a shop', () => {
  it('FA029 is FA579: the day after, at the same address, with the same telephone number', () => {
    expect(findNewCode(closed, [opened])).toEqual({
      organisation: opened,
      because: 'address and telephone',
    });
  });

  it('FCE71 has none: FC301 at the same postcode has been open since 1989', () => {
    const old = read(records.FCE71);
    expect(findNewCode(old, [read(records.FC301)])).toBeNull();
    const neighbour = { ...read(records.FC301), address: old.address, phone: old.phone };
    expect(findNewCode(old, [neighbour])).toBeNull();
    expect(findNewCode(old, [{ ...neighbour, opensOn: '2023-04-24' }])).not.toBeNull();
  });

  it('is none where nothing but the postcode is the same', () => {
    expect(codeFor(stranger())).toBeNull();
    expect(codeFor(stranger({ name: closed.name }))).toBeNull();
    expect(codeFor(stranger({ phone: null, address: [] }))).toBeNull();
  });

  it('is not told by two shops without a telephone number, or without an address', () => {
    const silent = { ...closed, phone: null };
    expect(findNewCode(silent, [stranger({ phone: null })])).toBeNull();
    expect(findNewCode({ ...silent, phone: '' }, [stranger({ phone: '' })])).toBeNull();
    expect(findNewCode({ ...closed, address: [] }, [stranger({ address: [] })])).toBeNull();
  });

  it('is not told by a stub that stands for an address or a telephone number', () => {
    for (const address of [['-'], ['1'], ['NO'], ['-', '.', '0']]) {
      expect(findNewCode({ ...closed, address }, [stranger({ address })])).toBeNull();
    }
    for (const phone of ['0', '-', '111', '00000000']) {
      expect(findNewCode({ ...closed, phone }, [stranger({ phone })])).toBeNull();
    }
  });

  it('is not told by the same town', () => {
    const inPortsmouth = { ...closed, address: ['294 London Road', 'Portsmouth', 'Hampshire'] };
    expect(findNewCode(inPortsmouth, [stranger({ address: ['1 High Street', 'Portsmouth'] })])).toBeNull();
  });

  it('is told by the address, or by the telephone number, however they are written', () => {
    expect(findNewCode(closed, [sameAddress()])?.because).toBe('address');
    expect(findNewCode(closed, [samePhone()])?.because).toBe('telephone');
    expect(codeFor(sameAddress({ address: ['294, LONDON ROAD', 'Portsmouth'] }))).toBe('FXX12');
    expect(codeFor(samePhone({ phone: '(023) 9266-0534' }))).toBe('FXX12');
  });

  it('is told by the line with the number, where another stands first', () => {
    const withNumber = ['The old bakery', '294 London Road', 'Portsmouth'];
    expect(codeFor(stranger({ address: withNumber }))).toBe('FXX12');
  });

  it.each([
    ['2024-07-13', null],
    ['2024-07-14', 'FXX12'],
    ['2024-07-21', 'FXX12'],
    ['2024-07-28', 'FXX12'],
    ['2024-07-29', null],
    ['2024-08-21', null],
    ['2025-07-22', null],
    [null, null],
  ])('for a shop that opened on %s is %s: it takes one within a week', (opensOn, code) => {
    expect(codeFor(sameAddress({ opensOn, phone: closed.phone }))).toBe(code);
  });

  it('counts days over the change of the clocks', () => {
    const inSpring = { ...closed, closesOn: '2026-03-28' };
    expect(findNewCode(inSpring, [sameAddress({ opensOn: '2026-04-04' })])).not.toBeNull();
    expect(findNewCode(inSpring, [sameAddress({ opensOn: '2026-04-05' })])).toBeNull();
  });

  it('is none where nobody knows when it closed', () => {
    expect(findNewCode({ ...closed, closesOn: null }, [opened])).toBeNull();
  });

  it('is one for a shop that is yet to close', () => {
    const closing = { ...closed, isActive: true, closesOn: '2026-12-31' };
    expect(findNewCode(closing, [{ ...opened, opensOn: '2027-01-01' }])?.organisation.code).toBe('FA579');
  });

  it.each([
    ['is itself', { code: closed.code }],
    ['has closed', { isActive: false }],
    ['is an appliance contractor', { role: 'RO94' }],
    ['is a head office', { role: 'RO181' }],
    ['is a site', { role: 'RO280', recordClass: 'RC2' }],
    ['has no role', { role: null }],
  ] as const)('is not that of one that %s', (_what, rest) => {
    expect(codeFor({ ...opened, ...rest })).toBeNull();
  });
});

describe('of several', () => {
  it('two that fit equally well are none', () => {
    expect(codeFor(opened, { ...opened, code: 'FXX12' })).toBeNull();
    expect(codeFor(sameAddress(), sameAddress({ code: 'FXX13' }))).toBeNull();
  });

  it('two that fit equally well are none, whatever else there is', () => {
    const far = samePhone({ code: 'FXX14', opensOn: '2024-07-26' });
    expect(codeFor(far, opened, { ...opened, code: 'FXX12' })).toBeNull();
  });

  it('the address goes before the telephone number, and both before either, in any order', () => {
    const [address, phone] = [sameAddress({ code: 'FXX13' }), samePhone({ code: 'FXX14' })];
    expect(codeFor(phone, address)).toBe('FXX13');
    expect(codeFor(address, phone)).toBe('FXX13');
    expect(codeFor(phone, address, opened)).toBe('FA579');
    expect(codeFor(opened, stranger(), read(records.FA002))).toBe('FA579');
  });

  it('the one that opened nearest to the day after goes first', () => {
    const later = { ...opened, code: 'FXX12', opensOn: '2024-07-27' };
    expect(codeFor(later, opened)).toBe('FA579');
    expect(codeFor(opened, later)).toBe('FA579');
  });
});

describe('a successor in the record', () => {
  const naming = (...successors: string[]) => ({ ...closed, successors });
  const far = stranger({ opensOn: '1989-12-01' });

  it('is offered, whatever its address and its days', () => {
    expect(findNewCode(naming('FXX12'), [far])).toEqual({ organisation: far, because: 'record' });
    expect(findNewCode(naming('FXX12'), [opened, far])?.organisation.code).toBe('FXX12');
  });

  it('is not offered where it is no open pharmacy', () => {
    expect(findNewCode(naming('FXX12'), [{ ...far, role: 'RO181' }])).toBeNull();
    expect(findNewCode(naming('FXX12'), [{ ...far, isActive: false }])).toBeNull();
  });

  it('is not chosen of two', () => {
    expect(findNewCode(naming('FXX12', 'FXX13'), [far, { ...far, code: 'FXX13' }])).toBeNull();
  });

  it('of two goes by the address, as without one', () => {
    expect(findNewCode(naming('FXX12', 'FA579'), [far, opened])).toEqual({
      organisation: opened,
      because: 'address and telephone',
    });
  });
});
