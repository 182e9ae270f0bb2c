import { expect, it } from 'vitest';
import { describeHome } from '../../src/pharmacy/describe-home.ts';

it.each([
  [{ place: 'FWF76', icb: 'QWO' }, 'FWF76 · West Yorkshire'],
  [{ place: 'FWF76', icb: null }, 'FWF76'],
  [{ place: '', icb: 'QWO' }, 'West Yorkshire'],
  [{ place: 'LS11AA', icb: 'QWO' }, 'LS1 1AA · West Yorkshire'],
  [{ place: 'FFFFF', icb: 'QWO' }, 'Locum (FFFFF) · West Yorkshire'],
  [{ place: 'corner shop', icb: null }, 'corner shop (check this)'],
  [{ place: 'P05F', icb: null }, 'P05F (check this)'],
  [{ place: 'FAO02', icb: null }, 'FAO02'],
])('describes %j as "%s"', (home, words) => {
  expect(describeHome({ ...home, area: null })).toBe(words);
});

it('says nothing when nothing is set', () => {
  expect(describeHome({ place: '', icb: null, area: null })).toBeNull();
});

it('leaves out a board that is no longer one of the 36', () => {
  expect(describeHome({ place: 'FWF76', icb: 'QH8', area: null })).toBe('FWF76');
  expect(describeHome({ place: '', icb: 'QH8', area: null })).toBeNull();
});
