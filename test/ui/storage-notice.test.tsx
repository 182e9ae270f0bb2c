import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { homePharmacy } from '../../src/settings/home-pharmacy.ts';
import { StorageNotice } from '../../src/ui/StorageNotice.tsx';
import { foundHomes } from '../examples.ts';

const show = (kind: keyof typeof foundHomes) =>
  render(<StorageNotice item={homePharmacy} found={foundHomes[kind]} />);

describe('a stored item', () => {
  test.each(['absent', 'whole'] as const)('that is %s needs no notice', (kind) => {
    expect(show(kind).container.childElementCount).toBe(0);
  });

  test('that is still being read needs no notice', () => {
    const { container } = render(<StorageNotice item={homePharmacy} found={null} />);
    expect(container.childElementCount).toBe(0);
  });

  test('whose last save was damaged says that the one before is used', () => {
    show('recovered');
    expect(screen.getByRole('status').textContent).toBe(
      'Your pharmacy: the last save was damaged, so what was saved before it is used. Check it in Options.',
    );
  });

  test('that is lost asks for it again', () => {
    show('lost');
    expect(screen.getByRole('status').textContent).toBe(
      'Your pharmacy: what was saved is damaged and cannot be read. Enter it again in Options.',
    );
  });

  test('that a newer version saved asks for an update', () => {
    show('newer');
    expect(screen.getByRole('status').textContent).toContain('Update the extension.');
  });

  test('that the browser refused to read says why, and that nothing was changed', () => {
    show('unreadable');
    expect(screen.getByRole('status').textContent).toBe(
      'Your pharmacy: this browser did not let us read it (The disk is full). Nothing was changed.',
    );
  });
});
