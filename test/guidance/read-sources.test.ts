import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/guidance/read-sources.ts';

const seen = '2026-11-22';
const source = (more: string) => `N15:\n  publisher: NHS England\n  title: Unlock\n${more}`;

describe('the register of sources', () => {
  it('fills in what a source does not say, and the day its copy was read', () => {
    expect(readSources(source(''), seen)).toEqual({
      N15: {
        publisher: 'NHS England',
        title: 'Unlock',
        url: null,
        printed: null,
        derived: false,
        mirror: false,
        opened: null,
        seen,
      },
    });
  });

  it('takes a link to a host on the allow-list', () => {
    expect(readSources(source('  url: https://digital.nhs.uk/unlock\n'), seen)['N15']?.url).toBe(
      'https://digital.nhs.uk/unlock',
    );
  });

  it.each([
    [
      'a mirror’s address',
      source('  url: https://production-like.nhsd.io/unlock\n'),
      /N15\.url: .*allow-list/,
    ],
    ['an address over plain HTTP', source('  url: http://digital.nhs.uk/unlock\n'), /N15\.url/],
    ['no title', 'N15:\n  publisher: NHS England\n', /N15\.title/],
    ['an empty publisher', 'N15:\n  publisher: " "\n  title: Unlock\n', /N15\.publisher/],
    ['a field it does not know', source('  phone: 0113 496 0000\n'), /N15\.phone/],
    ['a date that YAML reads as a number', source('  printed: 2022\n'), /N15\.printed/],
    ['a list', '- N15\n', /^sources\.yaml: /],
    ['nothing', '', /^sources\.yaml: /],
  ])('names the file and field when it finds %s', (_what, yaml, message) => {
    let said = '';
    try {
      readSources(yaml, seen);
    } catch (fault) {
      said = (fault as Error).message;
    }
    expect(said).toMatch(/^sources\.yaml: /);
    expect(said).toMatch(message);
  });

  it('refuses a source that is given twice', () => {
    expect(() => readSources(source('') + source(''), seen)).toThrow(/unique/);
  });
});
