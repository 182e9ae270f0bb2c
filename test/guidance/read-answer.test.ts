import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/guidance/read-answer.ts';
import { readSources } from '../../src/guidance/read-sources.ts';
import { exampleMarkdown, exampleSourcesYaml } from './examples.ts';

const register = readSources(exampleSourcesYaml, '2026-11-22');

/** The faults of the example after one change to it. */
function faultsAfter(old: string, planted: string) {
  expect(exampleMarkdown).toContain(old);
  const result = readAnswer(exampleMarkdown.replace(old, planted), register);
  return result.kind === 'refused' ? result.faults : [];
}

describe('an answer without fault', () => {
  const result = readAnswer(exampleMarkdown, register);
  const answer = result.kind === 'read' ? result.answer : null;

  it('comes with how people ask, which is not part of what is shown', () => {
    expect(result).toMatchObject({ kind: 'read', asks: ['my card is locked'] });
    expect(answer).not.toHaveProperty('asks');
  });

  it('is read into typed blocks', () => {
    expect(answer).toMatchObject({
      id: 'unlock',
      topic: 'unlock',
      confirmed: null,
      reviewBy: '2027-05-22',
      steps: [
        {
          who: ['card user'],
          text: ['Open the unlock page.'],
          open: { text: 'Open the page', href: 'https://digital.nhs.uk/unlock' },
          contact: null,
          sources: ['N15'],
          grade: 'HIGH',
        },
      ],
      fallback: [],
      notes: [{ sources: ['N15', 'C7'], grade: 'MED' }],
    });
  });

  it('may name several who can do a step, in any case', () => {
    const read = readAnswer(
      exampleMarkdown.replace('Card user', 'Sponsor, LOCAL smartcard administrator'),
      register,
    );
    expect(read.kind === 'read' && read.answer.steps[0]?.who).toEqual([
      'sponsor',
      'local smartcard administrator',
    ]);
  });

  it('may say who confirmed it', () => {
    const read = readAnswer(
      exampleMarkdown.replace('confirmed: null', 'confirmed: { on: 2026-12-01, by: JB }'),
      register,
    );
    expect(read.kind === 'read' && read.answer.confirmed).toEqual({ on: '2026-12-01', by: 'JB' });
  });
});

describe('a planted fault is named with its line and reason', () => {
  it.each<[string, string, string, number, RegExp]>([
    ['no front matter', '---\nid', 'id', 1, /has no front matter/],
    ['broken YAML', 'related: []', 'related: [', 2, /front matter is not YAML/],
    ['an id with capitals', 'id: unlock', 'id: Unlock', 2, /id: is not lower-case words with hyphens/],
    ['an id that is no word', 'id: unlock', 'id: ../unlock', 2, /id: is not lower-case words/],
    ['a topic that is none', 'topic: unlock', 'topic: parking', 3, /^topic: /],
    ['an empty title', 'title: Unlock a card', 'title: " "', 4, /title: is empty/],
    [
      'nothing on how people ask',
      '## How people ask\n\n- my card is locked',
      '',
      24,
      /^has no “## How people ask”/,
    ],
    ['no phrase', '- my card is locked', '', 23, /has no phrase under “How people ask”/],
    ['text among the phrases', '- my card is locked', 'my card is locked', 25, /is not a phrase/],
    ['a date in words', 'written: 2026-11-22', 'written: last week', 9, /written: is not a date/],
    ['a check by nobody', 'confirmed: null', 'confirmed: { on: 2026-11-22 }', 10, /^confirmed: /],
    [
      'a check on no day',
      'confirmed: null',
      'confirmed: { on: soon, by: JB }',
      10,
      /confirmed: is not a date/,
    ],
    ['no date of review', 'reviewBy: 2027-05-22\n', '', 2, /^reviewBy: /],
    ['a field that is not known', 'related: []', 'related: []\nphone: "1"', 9, /^phone: /],
    [
      'a heading that is none',
      '## Good to know',
      '## Chit-chat',
      19,
      /“Chit-chat” is not one of the sections/,
    ],
    ['text under no heading', '## Do this now', 'Do this now', 14, /is not a step/],
    ['no step', '## Do this now', '## If that does not work', 12, /has no step under “Do this now”/],
    ['a step that names nobody', '**Card user:** Open', 'Open', 16, /is not a step/],
    [
      'a step for somebody unknown',
      '**Card user:**',
      '**The cat:**',
      16,
      /“The cat” is not one who does steps/,
    ],
    ['a step without a source', 'page. {N15}', 'page.', 16, /ends without its sources/],
    ['a step on weak ground', 'page. {N15}', 'page. {N15; LOW}', 16, /is graded LOW: that may be a note/],
    ['a step on no ground', 'page. {N15}', 'page. {not known}', 16, /is graded not known/],
    [
      'a source not on the register',
      '{N15, C7; MED}',
      '{N99}',
      21,
      /names the source N99, which sources.yaml/,
    ],
    [
      'a source that is a word of JavaScript',
      'page. {N15}',
      'page. {constructor}',
      16,
      /“constructor” is not the id/,
    ],
    ['a note that is a step', '- Three', '1. **Card user:** Three', 21, /is not a note/],
    [
      'a tool on another host',
      '(https://digital.nhs.uk/unlock)',
      '(https://psnc.org.uk/)',
      17,
      /links to https:\/\/psnc/,
    ],
    [
      'a link in a note to another host',
      'Three',
      '[Three](https://psnc.org.uk/)',
      21,
      /links to https:\/\/psnc/,
    ],
    ['HTML in a note', 'Three', '<b>Three</b>', 21, /has html in it/],
  ])('%s', (_what, old, planted, line, reason) => {
    const faults = faultsAfter(old, planted);
    expect(faults).toContainEqual({ line, reason: expect.stringMatching(reason) });
  });

  it('a tool with no step above it', () => {
    expect(faultsAfter('1. **Card user:** Open the unlock page. {N15}\n', '')).toContainEqual({
      line: 16,
      reason: 'is a link with no step above it',
    });
  });

  it.each(['2026-13-01', '2027-02-29', '2026-00-00'])('a day that does not exist, %s', (day) => {
    expect(faultsAfter('written: 2026-11-22', `written: ${day}`)).toMatchObject([{ line: 9 }]);
  });

  it.each(['N15(', '*', '[', 'N15, ('])('a slip in the braces, {%s}', (slip) => {
    expect(faultsAfter('page. {N15}', `page. {${slip}}`).map((fault) => fault.line)).toContain(16);
  });

  it('every one of several faults', () => {
    const result = readAnswer(
      exampleMarkdown.replace('topic: unlock', 'topic: parking').replace('Card user', 'The cat'),
      register,
    );
    expect(result.kind === 'refused' && result.faults.map((fault) => fault.line)).toEqual([3, 16]);
  });

  it.each(['', 'hello', '---', '---\n---', '\u0000', '---\n[]\n---\n', '---\nnull\n---\n', '<script>'])(
    'in the whole of %j',
    (markdown) => {
      const result = readAnswer(markdown, register);
      expect(result.kind === 'refused' && result.faults.length).toBeGreaterThan(0);
    },
  );
});
