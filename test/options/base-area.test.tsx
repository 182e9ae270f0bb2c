import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { BaseArea } from '../../options/BaseArea.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { otherSites, type OtherSites } from '../../src/settings/other-sites.ts';
import { noSite } from '../../src/settings/site.ts';

afterEach(() => vi.restoreAllMocks());

const stored = async () => (await readItem(otherSites)).value;
const keep = (change: Partial<OtherSites>) => changeItem(otherSites, (sites) => ({ ...sites, ...change }));
const yorkshire = { icb: 'QOQ', area: 'north-yorkshire' };
const saturdays = { name: 'Saturdays', site: { ...noSite, place: 'FWF76' } };
const here = { place: 'FWF76', on: '2026-11-23' };

async function openForm() {
  const { container, unmount } = render(<BaseArea directory={inject('directory')} />);
  const form = within(container as HTMLElement);
  const board = () => form.getByLabelText<HTMLSelectElement>('Integrated care board (ICB)');
  const part = () => form.queryByLabelText<HTMLSelectElement>('Part of that board');
  const summary = await form.findByText('Locum? Set the area you are based in');
  return {
    ...form,
    board,
    part,
    unmount,
    isOpen: () => summary.closest('details')!.open,
    choose: (code: string) => fireEvent.change(board(), { target: { value: code } }),
    choosePart: (area: string) => fireEvent.change(part()!, { target: { value: area } }),
    save: () => fireEvent.click(form.getByRole('button', { name: 'Save' })),
  };
}

describe('a locum’s base', () => {
  test('is not asked of others: it is closed until one is set', async () => {
    const form = await openForm();
    expect(form.isOpen()).toBe(false);
    expect([form.board().value, form.part()]).toEqual(['', null]);
  });

  test('is saved with its part, beside the sites, and shown when it is opened again', async () => {
    await keep({ sites: [saturdays], here });
    const form = await openForm();
    form.choose('QOQ');
    form.choosePart('north-yorkshire');
    form.save();
    expect(
      (await form.findByText('Saved. The popup now shows the Registration Authority of that area.')).role,
    ).toBe('status');
    expect(await stored()).toEqual({ sites: [saturdays], here, base: yorkshire });
    form.unmount();
    const again = await openForm();
    expect(again.isOpen()).toBe(true);
    expect([again.board().value, again.part()!.value]).toEqual(['QOQ', 'north-yorkshire']);
  });

  test('has no part of another board', async () => {
    await keep({ base: yorkshire });
    const form = await openForm();
    form.choose('QF7');
    form.save();
    await form.findByText(/^Saved/);
    expect((await stored()).base).toEqual({ icb: 'QF7', area: null });
  });

  test('can be taken away again, and the sites stay', async () => {
    await keep({ base: yorkshire, sites: [saturdays], here });
    const form = await openForm();
    form.choose('');
    form.save();
    await form.findByText('Saved. No base area is set now.');
    expect(await stored()).toEqual({ sites: [saturdays], here, base: null });
  });

  test('that the browser does not save is said with its reason, and stays chosen', async () => {
    const form = await openForm();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    form.choose('QOQ');
    form.choosePart('north-yorkshire');
    form.save();
    const summary = await form.findByRole('alert', { name: 'There is a problem' });
    expect(summary.textContent).toContain('did not save it (The disk is full)');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect([form.board().value, form.part()!.value]).toEqual(['QOQ', 'north-yorkshire']);
    expect((await stored()).base).toBeNull();
    expect(form.queryByText(/^Saved/)).toBeNull();
  });

  test('that is being chosen stays while another window adds a site, and both are kept', async () => {
    const form = await openForm();
    form.choose('QWO');
    await keep({ sites: [saturdays] });
    form.save();
    await form.findByText(/^Saved/);
    expect(await stored()).toMatchObject({ sites: [saturdays], base: { icb: 'QWO', area: null } });
  });

  test('that another window saves is shown', async () => {
    const form = await openForm();
    await keep({ base: yorkshire });
    await waitFor(() => expect([form.isOpen(), form.board().value]).toEqual([true, 'QOQ']));
  });
});
