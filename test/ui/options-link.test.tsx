import { render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { OptionsLink } from '../../src/ui/OptionsLink.tsx';

afterEach(() => history.replaceState(null, '', '/'));

function linkAt(address: string) {
  history.replaceState(null, '', address);
  render(<OptionsLink section="contacts">Change</OptionsLink>);
  return screen.getByRole('link', { name: /^Change/ });
}

describe('a link to a section of options', () => {
  test('stays on the page where it is the options page, also in the tab of a first install', () => {
    const link = linkAt('/options.html?installed#home');
    expect(link.getAttribute('href')).toBe('#contacts');
    expect(link.getAttribute('target')).toBeNull();
  });

  test('opens a tab from anywhere else, and says so', () => {
    const link = linkAt('/popup.html');
    expect(link.getAttribute('href')).toBe('options.html#contacts');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.textContent).toBe('Change (opens in a new tab)');
  });
});
