import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { AreaChooser, type OnArea } from '../../src/ui/AreaChooser.tsx';
import { authorities } from '../examples.ts';

function show(refused: string | null = null) {
  const onArea = vi.fn<OnArea>().mockResolvedValue(refused);
  const { icb, areas } = authorities.choose;
  render(<AreaChooser icb={icb} areas={areas} onArea={onArea} />);
  return onArea;
}

test('the question names the board, and its parts are offered with a way out', () => {
  show();
  expect(
    screen.getByRole('group', { name: 'Which part of West Yorkshire is the pharmacy in?' }),
  ).toBeTruthy();
  expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual([
    'The north',
    'The south',
    'Mine is not listed',
  ]);
});

test.each([
  ['The north', 'north'],
  ['The south', 'south'],
  ['Mine is not listed', 'QWO-not-listed'],
])('“%s” is kept as %s', (name, area) => {
  const onArea = show();
  fireEvent.click(screen.getByRole('button', { name }));
  expect(onArea.mock.calls).toEqual([[area]]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a choice that could not be kept is said, with the reason', async () => {
  show('the disk is full');
  fireEvent.click(screen.getByRole('button', { name: 'The north' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Not saved: the disk is full');
});
