import { act, fireEvent, render, screen } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LookUps } from '../../options/LookUps.tsx';
import { fakeLookUps, origins } from '../fakes/look-ups.ts';

afterEach(() => vi.restoreAllMocks());

/** The button, once the page has come to rest: nobody presses it within the frame in which it appears. */
async function button(name: string) {
  const found = await screen.findByRole('button', { name });
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return found;
}
const turnOn = () => button('Turn look-ups on');
const turnOff = () => button('Turn look-ups off');
const section = () => screen.getByRole('region', { name: 'Look-ups from the popup' });

describe('look-ups from the popup', () => {
  test('are off at first, with both hosts and what they get, and nothing is asked for', async () => {
    const { asked, request } = fakeLookUps();
    render(<LookUps />);
    await turnOn();
    expect(section().textContent).toContain('They are off.');
    for (const origin of origins) expect(section().textContent).toContain(new URL(origin).host);
    expect(section().textContent).toContain(
      'they get that code or postcode, and the codes and postcodes of the pharmacies it leads to.',
    );
    expect([asked, request.mock.calls]).toEqual([[], []]);
  });

  test('are turned on straight from the click', async () => {
    const { asked, request } = fakeLookUps({ says: 'yes' });
    render(<LookUps />);
    fireEvent.click(await turnOn());
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins });
    expect(await turnOff()).toBeTruthy();
    expect(section().textContent).toContain('They are on');
    expect(asked).toEqual([]);
  });

  test('stay off after a refusal, which is said, and can be turned on after all', async () => {
    const { request, set } = fakeLookUps({ says: 'no' });
    render(<LookUps />);
    fireEvent.click(await turnOn());
    const said = await screen.findByText(/^You did not allow it\. Look-ups from the popup stay off/);
    expect(said).toHaveProperty('role', 'status');
    request.mockImplementation(() => Promise.resolve(set(true)));
    fireEvent.click(await turnOn());
    await turnOff();
    expect(screen.queryByText(/^You did not allow it/)).toBeNull();
  });

  test('are turned off by giving the permission back', async () => {
    fakeLookUps({ isAllowed: true });
    render(<LookUps />);
    fireEvent.click(await turnOff());
    expect(fakeBrowser.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins });
    expect(await turnOn()).toBeTruthy();
  });

  test('follow what is allowed elsewhere, and take back what was said of a refusal', async () => {
    const { set } = fakeLookUps({ says: 'no' });
    render(<LookUps />);
    fireEvent.click(await turnOn());
    await screen.findByText(/^You did not allow it/);
    void act(() => void set(true));
    await turnOff();
    expect(screen.queryByText(/stay off/)).toBeNull();
    void act(() => void set(false));
    expect(await turnOn()).toBeTruthy();
  });

  test('say so where the browser does not ask', async () => {
    const { request } = fakeLookUps();
    request.mockRejectedValue(new Error('No user gesture'));
    render(<LookUps />);
    fireEvent.click(await turnOn());
    expect(await screen.findByText('The browser did not do it: No user gesture')).toHaveProperty(
      'role',
      'status',
    );
  });

  test('are off where the browser does not say whether they are allowed', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    fakeLookUps();
    vi.mocked(fakeBrowser.permissions.contains).mockRejectedValue(new Error('Not now'));
    render(<LookUps />);
    expect(await turnOn()).toBeTruthy();
    expect(warn).toHaveBeenCalled();
  });
});
