import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Watch } from '../../options/Watch.tsx';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { homeWatch, type HomeWatch } from '../../src/settings/home-watch.ts';
import { noSite } from '../../src/settings/site.ts';
import { exampleDay } from '../examples.ts';

const onUse = vi.fn<(code: string) => void>();
const closed: Partial<HomeWatch> = {
  isOn: true,
  code: 'FA029',
  askedOn: exampleDay,
  outcome: { kind: 'answered' },
  finding: {
    kind: 'closed',
    on: '2024-07-21',
    newCode: {
      code: 'FA579',
      name: 'Allied Pharmacy London Road',
      because: 'address and telephone',
      opensOn: '2024-07-22',
    },
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${exampleDay}T09:00:00Z`) });
  onUse.mockReset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const stored = async () => (await readItem(homeWatch)).value;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(place: string, rest: Partial<HomeWatch> = {}) {
  await changeItem(homePharmacy, () => ({ ...noSite, place }));
  await changeItem(homeWatch, (watch) => ({ ...watch, ...rest }));
  const { container } = render(<Watch onUse={onUse} />);
  await screen.findByRole('checkbox');
  return container;
}

describe('what was found', () => {
  test('stands with why, what to do and since when it is due', async () => {
    const container = await open('FA029', closed);
    expect(screen.getByText('FA029 closed on 21 July 2024. It may now be FA579.')).toBeTruthy();
    expect(container.textContent).toContain(
      'FA579 is Allied Pharmacy London Road, from 22 July 2024: it has the same postcode and the same address and telephone.',
    );
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toHaveLength(7);
    expect(items[0]).toMatch(/^Work through Community Pharmacy England’s checklist/);
    expect(items[1]).toMatch(
      /^Late: do it today\. It was due by 22 June 2024\. E-mail the pharmacy contract team/,
    );
    expect(items[1]).toMatch(/Pharmacy owner$/);
    expect(items[3]).toMatch(/less certain$/);
    expect(screen.getByRole('link', { name: 'Our ODS code is changing' }).getAttribute('href')).toBe(
      'answer.html#ods-code-change',
    );
  });

  test('offers the new code, and switches nothing itself', async () => {
    await open('FA029', closed);
    press('Use FA579');
    expect(onUse).toHaveBeenCalledExactlyOnceWith('FA579');
    expect((await readItem(homePharmacy)).value.place).toBe('FA029');
  });

  test('goes once somebody hides it, and can be shown again', async () => {
    await open('FA029', closed);
    press('Hide this');
    await waitFor(() => expect(screen.queryByText(/^FA029 closed/)).toBeNull());
    expect((await stored()).dismissed).toBe('home FA029 closing 2024-07-21 FA579');
    expect(await screen.findByText(/^It is hidden\./)).toHaveProperty('role', 'status');
    press('Show what it found');
    expect(await screen.findByText(/^FA029 closed/)).toBeTruthy();
    expect((await stored()).dismissed).toBeNull();
  });

  test('offers no new code before its first day, and says from when', async () => {
    const newCode = { code: 'FA579', name: 'Allied', because: 'address', opensOn: '2026-11-24' } as const;
    const container = await open('FA029', {
      ...closed,
      finding: { kind: 'closing', on: exampleDay, newCode },
    });
    expect(container.textContent).toContain('Use it here from 24 November 2026, not before.');
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
  });

  test('has no checklist and no code to use where the owner changed', async () => {
    const container = await open('FA029', {
      ...closed,
      finding: { kind: 'new owner', from: 'P05F', to: 'P79D' },
    });
    expect(container.textContent).toContain(
      'The code is the same, so the positions on the cards should stay.',
    );
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Hide this' })).toBeTruthy();
  });
});
