import { describe, expect, it } from 'vitest';
import { compileGuidance } from '../../src/guidance/compile.ts';
import { exampleMarkdown, exampleSourcesYaml } from './examples.ts';

const renew = exampleMarkdown
  .replace('id: unlock', 'id: renew')
  .replace('written: 2026-11-22', 'written: 2026-12-01');
const compile = (files: Record<string, string>) => compileGuidance(files, exampleSourcesYaml);
const faultsOf = (files: Record<string, string>) => {
  const compiled = compile(files);
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
    expect(faultsOf({ 'locked.md': exampleMarkdown })).toEqual(['locked.md:2: its id is unlock']);
  });

  it('refuses the same id twice', () => {
    expect(faultsOf({ 'unlock.md': exampleMarkdown, 'unlock-2.md': exampleMarkdown })).toEqual([
      'unlock-2.md:2: its id is unlock',
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
