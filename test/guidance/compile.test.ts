import { describe, expect, it } from 'vitest';
import { compileGuidance, type GuidanceFiles } from '../../src/guidance/compile.ts';
import { exampleGlossaryYaml, exampleMarkdown, exampleNever, exampleSourcesYaml } from './examples.ts';

const renew = exampleMarkdown
  .replace('id: unlock', 'id: renew')
  .replace('written: 2026-11-22', 'written: 2026-12-01');
const compile = (answers: Record<string, string>, rest: Partial<GuidanceFiles> = {}) =>
  compileGuidance({
    answers,
    sources: exampleSourcesYaml,
    glossary: exampleGlossaryYaml,
    neverDisplay: exampleNever,
    ...rest,
  });
const faultsOf = (answers: Record<string, string>, rest: Partial<GuidanceFiles> = {}) => {
  const compiled = compile(answers, rest);
  return compiled.kind === 'refused' ? compiled.faults : [];
};

describe('compiling all answers', () => {
  it('gives one guidance, as new as its newest answer', () => {
    const compiled = compile({ 'unlock.md': exampleMarkdown, 'renew.md': renew });
    expect(compiled).toMatchObject({ kind: 'read', guidance: { format: 1, written: '2026-12-01' } });
  });

  it('gives the same whatever order the files come in', () => {
    const one = compile({ 'unlock.md': exampleMarkdown, 'renew.md': renew });
    const other = compile({ 'renew.md': renew, 'unlock.md': exampleMarkdown });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('names file, line and reason of a fault', () => {
    expect(faultsOf({ 'unlock.md': exampleMarkdown.replace('topic: unlock', 'topic: parking') })).toEqual([
      expect.stringMatching(/^unlock\.md:3: topic: ./),
    ]);
  });

  it('names the faults of every file', () => {
    const faults = faultsOf({
      'unlock.md': exampleMarkdown.replace('{N15}', ''),
      'renew.md': renew.replace('Good to know', 'Chit-chat'),
    });
    expect(faults).toEqual([
      expect.stringMatching(/^renew\.md:19: /),
      expect.stringMatching(/^renew\.md:21: /),
      expect.stringMatching(/^unlock\.md:16: /),
    ]);
  });

  it('refuses an answer whose file has another name', () => {
    expect(faultsOf({ 'locked.md': exampleMarkdown })).toEqual([
      'locked.md:2: its id is unlock, and it must be named unlock.md',
    ]);
  });

  it('refuses the same id twice', () => {
    expect(faultsOf({ 'unlock.md': exampleMarkdown, 'unlock-2.md': exampleMarkdown })).toEqual([
      'unlock-2.md:2: its id is unlock, and it must be named unlock.md',
    ]);
  });

  it.each([
    ['related', exampleMarkdown.replace('related: []', 'related: [renew]')],
    ['linked from a step', exampleMarkdown.replace('Open the unlock page', '[Renew](#renew) it')],
    ['linked from a note', exampleMarkdown.replace('Three', '[Three](#renew)')],
  ])('refuses to lead to an answer that is not there, %s', (_what, markdown) => {
    expect(faultsOf({ 'unlock.md': markdown })).toEqual([
      expect.stringMatching(/^unlock\.md:\d+: leads to renew, which is no answer$/),
    ]);
    expect(faultsOf({ 'unlock.md': markdown, 'renew.md': renew })).toEqual([]);
  });
});

describe('the sources that are packed', () => {
  const more = `${exampleSourcesYaml}N16:\n  publisher: A\n  title: B\n  url: https://digital.nhs.uk/b\n`;
  const packed = (rest: Partial<GuidanceFiles>, markdown = exampleMarkdown) => {
    const compiled = compile({ 'unlock.md': markdown }, { sources: more, ...rest });
    return compiled.kind === 'read' && Object.keys(compiled.guidance.sources);
  };

  it('are those that an answer names, and no other', () => {
    expect(packed({})).toEqual(['C7', 'N15']);
  });

  it('are also those to read further, and those of the glossary', () => {
    expect(packed({}, exampleMarkdown.replace('related: []', 'related: []\nreading: [N16]'))).toContain(
      'N16',
    );
    expect(packed({ glossary: exampleGlossaryYaml.replace('N15', 'N16') })).toContain('N16');
  });
});

describe('what must never be shown is refused, by file, line and reason', () => {
  it.each([
    ['a telephone number', '01632 960 999', 'phone 01632 960999'],
    ['an e-mail address in capitals', 'OLD@example.nhs.uk', 'e-mail old@example.nhs.uk'],
    ['a mirror, also a part of it', 'see www.mirror.example.org', 'host mirror.example.org'],
  ])('%s', (_what, words, found) => {
    const answer = exampleMarkdown.replace('Three wrong', `${words}: three wrong`);
    expect(faultsOf({ 'unlock.md': answer })).toContain(`unlock.md:21: ${found} is never shown`);
    const sources = exampleSourcesYaml.replace('Reminder', `"${words}"`);
    expect(faultsOf({}, { sources })).toEqual([`sources.yaml:4: ${found} is never shown`]);
    const glossary = exampleGlossaryYaml.replace('The code', `The code (${words})`);
    expect(faultsOf({}, { glossary })).toEqual([`glossary.yaml:6: ${found} is never shown`]);
  });
});
