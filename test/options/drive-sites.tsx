import { fireEvent, render, within } from '@testing-library/preact';
import { inject } from 'vitest';
import { OtherSites } from '../../options/OtherSites.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { otherSites, type OtherSites as Sites } from '../../src/settings/other-sites.ts';
import { noSite } from '../../src/settings/site.ts';

export const sitesKept = async () => (await readItem(otherSites)).value;
export const placesKept = async () => (await sitesKept()).sites.map(({ site }) => site.place);
export const each = (place: string, name = '') => ({
  name,
  site: { ...noSite, place, foundOn: '2026-11-01' },
});
export const several = (count: number) =>
  Array.from({ length: count }, (_, at) => each(`FD${at.toString().padStart(3, '0')}`));
export const keep = (change: Partial<Sites>) => changeItem(otherSites, (sites) => ({ ...sites, ...change }));

/** The section in one window, and what a person does there. */
export async function openWindow() {
  const { container } = render(<OtherSites directory={inject('directory')} />);
  const page = within(container as HTMLElement);
  const field = () => page.getByLabelText<HTMLInputElement>('Its ODS code or postcode');
  const name = () => page.getByLabelText<HTMLInputElement>('What you call it (optional)');
  await page.findByLabelText('Its ODS code or postcode');
  return {
    ...page,
    field,
    name,
    listed: () => page.queryAllByRole('button', { name: /^Remove / }),
    press: (label: string) => fireEvent.click(page.getByRole('button', { name: label })),
    find: (place: string, called = '') => {
      fireEvent.input(name(), { target: { value: called } });
      fireEvent.input(field(), { target: { value: place } });
      fireEvent.click(page.getByRole('button', { name: 'Find and add' }));
    },
  };
}
