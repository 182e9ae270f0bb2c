import { describe, expect, it } from 'vitest';
import { findIcb, icbs, icbsByRegion } from '../../src/directory/icbs.ts';

describe('the table of boards', () => {
  it('holds the 36 boards of April 2026, each with its own code and name', () => {
    expect(icbs).toHaveLength(36);
    expect(new Set(icbs.map((icb) => icb.code)).size).toBe(36);
    expect(new Set(icbs.map((icb) => icb.name)).size).toBe(36);
  });

  it('has codes of the old form and of the new', () => {
    for (const { code } of icbs) expect(code).toMatch(/^(Q[A-Z0-9]{2}|[A-Z]\d[A-Z]\d[A-Z])$/);
  });

  it('names areas as people say them', () => {
    for (const { name } of icbs) expect(name).not.toMatch(/\bNHS\b|Integrated Care|\bICB\b|^\s|\s$/);
  });
});

describe('finding a board', () => {
  it('finds boards by old and by new codes', () => {
    expect(findIcb('QWO')?.name).toBe('West Yorkshire');
    expect(findIcb('S1Y5D')?.name).toBe('Central East');
  });

  it.each([null, '', 'QWO ', 'qwo', 'QHG', 'constructor', '__proto__'])('finds none for %j', (code) => {
    expect(findIcb(code)).toBeNull();
  });
});

describe('the list to pick from', () => {
  it('offers each board once, under its own region', () => {
    const offered = icbsByRegion().flatMap(({ region, icbs: inRegion }) => {
      for (const icb of inRegion) expect(icb.region).toBe(region);
      return inRegion.map((icb) => icb.code);
    });
    expect(offered.toSorted()).toEqual(icbs.map((icb) => icb.code).toSorted());
  });

  it('is in alphabetical order, regions and boards', () => {
    const groups = icbsByRegion();
    const regions = groups.map(({ region }) => region);
    expect(regions).toEqual(regions.toSorted());
    for (const group of groups) {
      const names = group.icbs.map((icb) => icb.name);
      expect(names).toEqual(names.toSorted());
    }
  });

  it('leaves the table as it was', () => {
    const before = icbs.map((icb) => icb.code);
    icbsByRegion();
    expect(icbs.map((icb) => icb.code)).toEqual(before);
  });
});
