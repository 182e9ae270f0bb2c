import { render, screen, waitFor } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { lazily } from '../../src/ui/lazily.tsx';

interface Props {
  name: string;
}
const Greeting = ({ name }: Props) => <p>Hello, {name}</p>;
const load = vi.fn<() => Promise<ComponentType<Props>>>();
afterEach(() => vi.restoreAllMocks());

test('shows nothing until its code is there, and then what it was given last', async () => {
  let arrive: (found: ComponentType<Props>) => void = () => undefined;
  load.mockReset().mockReturnValue(new Promise((resolve) => (arrive = resolve)));
  const Lazy = lazily(load);
  const { container, rerender } = render(<Lazy name="A" />);
  expect(container.textContent).toBe('');
  rerender(<Lazy name="B" />);
  expect(container.textContent).toBe('');
  arrive(Greeting);
  expect(await screen.findByText('Hello, B')).toBeTruthy();
  rerender(<Lazy name="C" />);
  expect(screen.getByText('Hello, C')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

test('is not fetched before it is wanted', () => {
  load.mockReset().mockResolvedValue(Greeting);
  lazily(load);
  expect(load).not.toHaveBeenCalled();
});

test('leaves the rest of the page in peace where its code cannot be had, and names the fault', async () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  load.mockReset().mockRejectedValue(new Error('Failed to fetch'));
  const Lazy = lazily(load);
  render(
    <>
      <h1>The page</h1>
      <Lazy name="A" />
    </>,
  );
  await waitFor(() =>
    expect(said).toHaveBeenCalledExactlyOnceWith(
      'A part of the page could not be loaded:',
      new Error('Failed to fetch'),
    ),
  );
  expect(screen.getByText('The page')).toBeTruthy();
});
