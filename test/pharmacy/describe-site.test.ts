import { expect, it } from 'vitest';
import { describeSite } from '../../src/pharmacy/describe-site.ts';
import { recordOf } from '../../src/pharmacy/organisation.ts';
import { noSite } from '../../src/settings/site.ts';
import { organisation, today } from './ods-examples.ts';

it.each([
  [{ place: 'FWF76', icb: 'QWO' }, 'FWF76 · West Yorkshire'],
  [{ place: 'FWF76', icb: null }, 'FWF76'],
  [{ place: '', icb: 'QWO' }, 'West Yorkshire'],
  [{ place: 'LS11AA', icb: 'QWO' }, 'LS1 1AA · West Yorkshire'],
  [{ place: 'FFFFF', icb: 'QWO' }, 'Locum (FFFFF) · West Yorkshire'],
  [{ place: 'corner shop', icb: null }, 'corner shop (check this)'],
  [{ place: 'P05F', icb: null }, 'P05F (check this)'],
  [{ place: 'FAO02', icb: null }, 'FAO02'],
])('describes %j as "%s"', (typed, words) => {
  expect(describeSite({ ...noSite, ...typed }, today)).toBe(words);
});

it('says nothing when nothing is set', () => {
  expect(describeSite(noSite, today)).toBeNull();
});

it('has the name and the code of a pharmacy that was looked up, whatever was typed', () => {
  const record = recordOf(organisation(), 'England', today);
  for (const place of ['FWF76', 'BD22 8NQ', '']) {
    const site = { ...noSite, place, icb: 'QWO', how: 'contract' as const, foundOn: today, record };
    expect(describeSite(site, today)).toBe('Day Lewis Pharmacy · FWF76');
  }
});

it('names the board that took over one that was merged, from the day of the merger', () => {
  const site = { ...noSite, place: 'FWF76', icb: 'QH8' };
  expect(describeSite(site, '2026-03-31')).toBe('FWF76 · Mid and South Essex');
  expect(describeSite(site, '2026-04-01')).toBe('FWF76 · Essex');
});

it('leaves out a board that was split, and one that is unknown', () => {
  for (const icb of ['QM7', 'QXX', 'constructor']) {
    expect(describeSite({ ...noSite, place: 'FWF76', icb }, today)).toBe('FWF76');
    expect(describeSite({ ...noSite, icb }, today)).toBeNull();
  }
});
