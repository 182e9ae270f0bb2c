import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/guidance/read-answer.ts';
import { readSources } from '../../src/guidance/read-sources.ts';
import { exampleMarkdown, exampleSourcesYaml } from './examples.ts';

const register = readSources(exampleSourcesYaml, '2026-11-22');

/** The faults of the example after some changes to it. */
function faultsAfter(...changes: [string, string][]) {
  let markdown = exampleMarkdown;
  for (const [old, planted] of changes) {
    expect(markdown).toContain(old);
    markdown = markdown.replace(old, planted);
  }
  const result = readAnswer(markdown, register);
  return result.kind === 'refused' ? result.faults : [];
}

describe('the pages that an answer leads to', () => {
  it.each<[string, [string, string], number]>([
    ['a tool', ['(https://digital.nhs.uk/unlock)', '(https://digital.nhs.uk/other)'], 17],
    ['a link in a note', ['Three', '[Three](https://digital.nhs.uk/other)'], 21],
    ['a page by its end alone', ['/unlock)', '/unlock/)'], 17],
  ])('are refused where sources.yaml does not list them: %s', (_what, change, line) => {
    expect(faultsAfter(change)).toEqual([
      {
        line,
        reason: expect.stringMatching(/^links to https:.*, an address that sources.yaml does not list$/),
      },
    ]);
  });

  it('may be listed under a source that the answer does not name', () => {
    expect(faultsAfter(['{N15}', '{C7}'])).toEqual([]);
  });
});

describe('what to read further', () => {
  const reading = (ids: string) => faultsAfter(['related: []', `related: []\nreading: [${ids}]`]);

  it('is a source with an address', () => {
    expect(reading('N15')).toEqual([]);
  });

  it.each(['C7', 'N99', 'constructor'])('is refused where it has none, %s', (id) => {
    expect(reading(id)).toEqual([
      { line: 9, reason: `reading: ${id} is no source with an address in sources.yaml` },
    ]);
  });
});

describe('how long an answer may stand', () => {
  const reviewed = (reviewBy: string, note = 'Three', written = '2026-11-22') =>
    faultsAfter(
      ['reviewBy: 2027-05-22', `reviewBy: ${reviewBy}`],
      ['Three', note],
      ['written: 2026-11-22', `written: ${written}`],
    );

  it.each([
    ['2027-05-23', '2026-11-22', '2027-05-22'],
    ['2028-01-01', '2026-11-22', '2027-05-22'],
    ['2026-07-06', '2026-01-05', '2026-07-05'],
    ['2027-07-01', '2026-12-31', '2027-06-31'],
  ])('is six months at most: %s is too long after %s', (reviewBy, written, latest) => {
    const reason = `reviewBy: is more than six months after it was written; ${latest} at most`;
    expect(reviewed(reviewBy, 'Three', written)).toEqual([{ line: 11, reason }]);
  });

  it.each([
    ['2027-05-22', '2026-11-22'],
    ['2027-06-30', '2026-12-31'],
    ['2027-02-28', '2026-08-31'],
  ])('may be six months to the day: %s after %s', (reviewBy, written) => {
    expect(reviewed(reviewBy, 'Three', written)).toEqual([]);
  });

  it.each(['2026-11-22', '2026-11-21'])('is more than no time at all, %s', (reviewBy) => {
    expect(reviewed(reviewBy)).toEqual([
      { line: 11, reason: 'reviewBy: is not after the day it was written' },
    ]);
  });

  it.each([
    ['31 January 2027', '2027-01-31'],
    ['1 April 2027', '2027-04-01'],
    ['March 2027', '2027-03-01'],
  ])('is no longer than until a date that it names, %s', (named, date) => {
    expect(reviewed('2027-05-22', `From ${named}, three`)).toEqual([
      { line: 11, reason: `reviewBy: is later than ${date}, a date that the answer names` },
    ]);
    expect(reviewed(date, `From ${named}, three`)).toEqual([]);
  });

  it('is the sooner of two dates that it names', () => {
    const reason = expect.stringContaining('is later than 2027-01-05,');
    expect(reviewed('2027-03-01', 'On 5 January 2027 or 1 May 2027, three')).toEqual([{ line: 11, reason }]);
  });

  it('is not held up by a date in the past, nor by one after the review', () => {
    expect(reviewed('2027-05-22', 'Since 3 March 2026 and until 1 June 2027, three')).toEqual([]);
  });
});
