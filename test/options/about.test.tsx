import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { About } from '../../options/About.tsx';

beforeEach(() => render(<About />));

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  permissions: string[];
  optional_host_permissions: string[];
};

describe('About', () => {
  test('says that this is not an NHS product', () => {
    expect(screen.getByText(/is not an NHS product/)).toBeTruthy();
  });

  test.each(manifest.permissions)('says what the permission %s is for', (name) => {
    const line = screen.getByText(name, { selector: 'b' }).closest('li')!;
    expect(line.textContent.length).toBeGreaterThan(name.length + 10);
  });

  test('names the three permissions and no other, and the websites it may ask for with what each gets', () => {
    const heading = screen.getByRole('heading', { name: 'Permissions, and why' });
    const named = [...heading.nextElementSibling!.querySelectorAll('b')].map((each) => each.textContent);
    expect(named.toSorted()).toEqual(['alarms', 'notifications', 'storage']);
    expect(manifest.permissions.toSorted()).toEqual(named.toSorted());
    const websites = screen.getByText(/^It may ask for websites/).nextElementSibling!;
    const hosts = [...websites.querySelectorAll('b')].map((each) => `https://${each.textContent}/*`);
    expect(hosts.toSorted()).toEqual(manifest.optional_host_permissions.toSorted());
    const lines = [...websites.querySelectorAll('li')].map((line) => line.textContent);
    for (const line of lines.slice(0, 2)) expect(line).toMatch(/ gets .*postcode/);
    for (const line of lines.slice(2)) expect(line).toMatch(/ its (own )?pages/);
  });

  test('says what is kept, that nothing is sent but codes and postcodes and when, and what never to type', () => {
    const kept = screen.getByText(/kept in this browser profile, on this PC/).textContent;
    expect(kept).toContain('your cards (initials and dates), your reminders');
    expect(
      screen.getByText(
        /^Nothing about you is sent but ODS codes and postcodes, to the two public websites.*when you look one up, and weekly if you turn/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/^Never type a passcode/)).toBeTruthy();
  });

  test('leads to the licences and to where the list of boards comes from', () => {
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toContain('licences.txt');
    expect(links.some((href) => href?.startsWith('https://github.com/rcpch/'))).toBe(true);
  });
});
