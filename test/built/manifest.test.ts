import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  [key: string]: unknown;
  name: string;
  description: string;
  permissions: string[];
  icons: Record<string, string>;
  content_security_policy: { extension_pages: string };
}

const engines = ['chromium', 'firefox'] as const;
const read = (engine: string) => JSON.parse(readFileSync(`dist/${engine}/manifest.json`, 'utf8')) as Manifest;

describe.each(engines)('the built manifest for %s', (engine) => {
  const manifest = read(engine);

  test('asks for three permissions, and later perhaps for four hosts', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'notifications']);
    expect(manifest['optional_host_permissions']).toEqual([
      'https://directory.spineservices.nhs.uk/*',
      'https://api.postcodes.io/*',
      'https://cpe.org.uk/*',
      'https://digital.nhs.uk/*',
    ]);
    for (const key of ['host_permissions', 'optional_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('opens no door to pages or to other extensions', () => {
    for (const key of ['content_scripts', 'externally_connectable', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('has the strict content security policy', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'none'; " +
        "connect-src 'self' https://directory.spineservices.nhs.uk https://api.postcodes.io " +
        'https://cpe.org.uk https://digital.nhs.uk; ' +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    });
  });

  test('opens from the keys and the keyword that the install page names', () => {
    expect(manifest['omnibox']).toEqual({ keyword: 'sc' });
    expect(manifest['commands']).toEqual({ _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } });
  });

  test('keeps NHS out of its name and fits the stores', () => {
    expect(manifest.name).not.toMatch(/NHS/i);
    expect(manifest.description).toContain('Not an NHS product');
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  });

  test('names icons that are PNGs of the size they say', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, path] of Object.entries(manifest.icons)) {
      const png = readFileSync(`dist/${engine}/${path}`);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});

describe('each engine gets its own background and its own minimum', () => {
  test('Chromium: a service worker, from 144', () => {
    const manifest = read('chromium');
    expect(manifest['background']).toEqual({ service_worker: 'background.js' });
    expect(manifest['minimum_chrome_version']).toBe('144');
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  test('Firefox: an event page, from 142, that declares that it collects nothing, and asks before it sends where the pharmacy is', () => {
    const manifest = read('firefox');
    expect(manifest['background']).toEqual({ scripts: ['background.js'] });
    expect(manifest['browser_specific_settings']).toMatchObject({
      gecko: {
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'], optional: ['locationInfo'] },
      },
    });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });
});

test('the version is the same in the manifest and in package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(read('chromium')['version']).toBe(version);
});
