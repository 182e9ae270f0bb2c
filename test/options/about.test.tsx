import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { About } from '../../options/About.tsx';

beforeEach(() => render(<About />));

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as { permissions: string[] };

describe('About', () => {
  test('says that this is not an NHS product', () => {
    expect(screen.getByText(/is not an NHS product/)).toBeTruthy();
  });

  test.each(manifest.permissions)('says what the permission %s is for', (name) => {
    const line = screen.getByText(name, { selector: 'b' }).closest('li')!;
    expect(line.textContent.length).toBeGreaterThan(name.length + 10);
  });

  test('names the three permissions and no other, and that no website is asked for', () => {
    const heading = screen.getByRole('heading', { name: 'Permissions, and why' });
    const named = [...heading.nextElementSibling!.querySelectorAll('b')].map((each) => each.textContent);
    expect(named.toSorted()).toEqual(['alarms', 'notifications', 'storage']);
    expect(manifest.permissions.toSorted()).toEqual(named.toSorted());
    expect(screen.getByText('It asks for no website.')).toBeTruthy();
  });

  test('says what is kept, that nothing is sent, and what never to type', () => {
    expect(screen.getByText(/kept in this browser profile, on this PC/)).toBeTruthy();
    expect(screen.getByText(/Nothing is sent anywhere/)).toBeTruthy();
    expect(screen.getByText(/^Never type a passcode/)).toBeTruthy();
  });

  test('leads to the licences and to where the list of boards comes from', () => {
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toContain('licences.txt');
    expect(links.some((href) => href?.startsWith('https://github.com/rcpch/'))).toBe(true);
  });
});
