import { describe, expect, inject, it } from 'vitest';
import type { Answer, Guidance, Line, Step } from '../../src/guidance/answer.ts';
import { parseGuidance } from '../../src/guidance/check-guidance.ts';
import { exampleAnswer, exampleSource } from './examples.ts';

const line: Line = { text: ['Three wrong passcodes lock it.'], sources: ['N15'], grade: 'HIGH' };
const step: Step = {
  ...line,
  who: ['card user'],
  open: { text: 'Open the page', href: 'https://digital.nhs.uk/unlock' },
  contact: 'registrationAuthority',
};
const unlock = exampleAnswer({
  id: 'unlock',
  title: 'Unlock a card',
  summary: 'You can unlock it yourself.',
  steps: [step],
  notes: [line],
});
const guidance: Guidance = {
  format: 1,
  written: '2026-11-22',
  answers: [unlock],
  sources: { N15: exampleSource, C7: { ...exampleSource, url: null } },
  glossary: {
    written: '2026-11-22',
    confirmed: null,
    terms: { PUK: { means: 'The code that unlocks.', also: [], sources: [] } },
  },
};

const withAnswer = (parts: object) => ({ ...guidance, answers: [{ ...unlock, ...parts }] });
const withStep = (parts: object) => withAnswer({ steps: [{ ...step, ...parts }] });
const withRun = (run: unknown) => withStep({ text: [run] });
const withSource = (parts: object) => ({ ...guidance, sources: { N15: { ...exampleSource, ...parts } } });
const withTerms = (terms: object) => ({ ...guidance, glossary: { ...guidance.glossary, terms } });

function faultsOf(value: unknown): string[] {
  const parsed = parseGuidance(value);
  return parsed.kind === 'refused' ? parsed.faults : [];
}

describe('compiled guidance', () => {
  it('is read as the build packs it', () => {
    expect(parseGuidance(guidance)).toEqual({ kind: 'read', value: guidance });
  });

  it('is read whole as it is packaged', () => {
    const packaged = inject('guidance');
    expect(parseGuidance(structuredClone(packaged))).toEqual({ kind: 'read', value: packaged });
  });

  it('loses fields that we do not know, at any depth', () => {
    const newer = {
      ...withStep({ video: 'https://elsewhere.example' }),
      banner: '<script>',
      sources: { ...guidance.sources, C7: { ...guidance.sources['C7'], html: '<b>' } },
    };
    expect(parseGuidance(newer)).toEqual({ kind: 'read', value: guidance });
  });

  it('may have words that look like HTML or code: they are only text', () => {
    const odd = withRun('<img src=x onerror="alert(1)"> {{x}} javascript:alert(1) &amp;');
    expect(parseGuidance(odd)).toEqual({ kind: 'read', value: odd });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<b>x</b>',
    'blob:https://digital.nhs.uk/1',
    'file:///etc/hosts',
    'mailto:it@cpe.org.uk',
    'chrome-extension://abc/options.html',
    'http://digital.nhs.uk/unlock',
    'http://cpe.org.uk/',
    'https://elsewhere.example/',
    'https://digital.nhs.uk.elsewhere.example/',
    'https://elsewhere.example/https://digital.nhs.uk/',
    'https://elsewhere.example#digital.nhs.uk',
    'https://digital.nhs.uk@elsewhere.example/',
    'https://someone@digital.nhs.uk/',
    'https://someone:secret@digital.nhs.uk/',
    'https://digital.nhs.uk./unlock',
    'https://digital.nhs.uk:8443/',
    'https://www.digital.nhs.uk/',
    'https://dıgital.nhs.uk/',
    'https://digital.nhs.uk\\@elsewhere.example/\n',
    '//digital.nhs.uk/',
    '/unlock',
    '',
    ' https://digital.nhs.uk/',
  ])('is refused with a link to %j, wherever it stands', (href) => {
    expect(faultsOf(withRun({ text: 'here', href }))).toHaveLength(1);
    expect(faultsOf(withStep({ open: { text: 'here', href } }))).toHaveLength(1);
    expect(faultsOf(withAnswer({ notes: [{ ...line, text: [{ text: 'here', href }] }] }))).toHaveLength(1);
    expect(faultsOf(withSource({ url: href }))).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['strong words that are a link as well', { strong: 'x', text: 'x', href: 'javascript:alert(1)' }],
    ['a link that leads two ways', { text: 'x', href: 'https://digital.nhs.uk/', answer: 'unlock' }],
    ['a run of another kind', { html: '<b>x</b>' }],
    ['a number', 1],
    ['a list', ['x']],
    ['nothing', null],
    ['an empty text', ''],
    ['a control character', 'a\u0000b'],
    ['a line within', 'a\nb'],
    ['a turn of direction', 'digital.nhs.uk\u202Egpj.exe'],
    ['more than 5,000 characters', 'a'.repeat(5001)],
  ])('is refused with a run that is %s', (_what, run) => {
    expect(faultsOf(withRun(run))).toHaveLength(1);
  });

  it('may have a run of 5,000 characters', () => {
    expect(faultsOf(withRun('a'.repeat(5000)))).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['another format', { ...guidance, format: 2 }, /format/],
    ['no answer', { ...guidance, answers: [] }, /no entry/],
    ['an answer that is none', { ...guidance, answers: [null] }, /answers/],
    ['an answer twice', { ...guidance, answers: [unlock, unlock] }, /^unlock: stands there twice$/],
    ['an id in capitals', withAnswer({ id: 'Unlock' }), /hyphens/],
    ['an id with a stroke', withAnswer({ id: 'unlock/../x' }), /hyphens/],
    ['an id that every object has', withAnswer({ id: '__proto__' }), /hyphens/],
    ['an unknown topic', withAnswer({ topic: 'toString' }), /topic/],
    ['an unknown actor', withStep({ who: ['the dog'] }), /who/],
    ['nobody who does a step', withStep({ who: [] }), /who/],
    ['an unknown grade', withStep({ grade: 'SURE' }), /grade/],
    ['an unknown desk', withStep({ contact: 'constructor' }), /contact/],
    ['an empty title', withAnswer({ title: '' }), /title/],
    ['a summary of spaces', withAnswer({ summary: '  ' }), /summary/],
    ['no step', withAnswer({ steps: [] }), /no step/],
    ['a step that is a guess', withStep({ grade: 'LOW' }), /graded LOW/],
    ['a step that is not known', withStep({ grade: 'not known' }), /graded not known/],
    ['a line without a source', withStep({ sources: [] }), /without a source/],
    ['a source that is missing', withStep({ sources: ['N99'] }), /N99, which is not among/],
    ['a source that every object has', withStep({ sources: ['constructor'] }), /source/],
    ['a day that is none', withAnswer({ written: '2026-02-29' }), /written/],
    ['a day of six digits', withAnswer({ reviewBy: '+002027-05-22' }), /reviewBy/],
    ['a day that is a number', withAnswer({ written: 20261122 }), /written/],
    ['a check without a name', withAnswer({ confirmed: { on: '2026-11-22' } }), /confirmed/],
    ['another newest day', { ...guidance, written: '2026-11-23' }, /newest answer is of 2026-11-22/],
    ['a related answer that is none', withAnswer({ related: ['renew'] }), /leads to renew/],
    ['a related answer "__proto__"', withAnswer({ related: ['__proto__'] }), /related/],
    ['a related answer "toString"', withAnswer({ related: ['toString'] }), /related/],
    ['a related answer "constructor"', withAnswer({ related: ['constructor'] }), /leads to constructor/],
    ['a link to an answer that is none', withRun({ text: 'x', answer: 'constructor' }), /no answer/],
    ['a page to read without an address', withAnswer({ reading: ['C7'] }), /reading: C7/],
    ['a page to read that is missing', withAnswer({ reading: ['N99'] }), /reading: N99/],
    [
      'a term whose source is missing',
      withTerms({ PUK: { means: 'x', also: [], sources: ['N9'] } }),
      /PUK: .*N9/,
    ],
    [
      'a source under an odd id',
      { ...guidance, sources: { ...guidance.sources, toString: exampleSource } },
      /id/,
    ],
    ['sources in a list', { ...guidance, sources: [exampleSource] }, /is a list/],
    ['a source without a day', withSource({ seen: '' }), /seen/],
    ['a source that is perhaps a mirror', withSource({ mirror: 'no' }), /mirror/],
  ])('is refused with %s', (_what, value, reason) => {
    expect(faultsOf(value)).toContainEqual(expect.stringMatching(reason));
  });

  it.each<[string, Partial<Answer>, RegExp]>([
    ['more than six months on', { reviewBy: '2027-05-23' }, /more than six months/],
    ['on the day that it was written', { reviewBy: '2026-11-22' }, /not after the day/],
    ['beyond a day that its title names', { title: 'Until 1 April 2027' }, /later than 2027-04-01/],
    ['beyond a day that its summary names', { summary: 'Until 1 April 2027' }, /later than 2027-04-01/],
    [
      'beyond a day in a step',
      { steps: [{ ...step, text: ['On 1 ', { strong: 'April 2027' }] }] },
      /2027-04-01/,
    ],
  ])('is refused with an answer that is to be reviewed %s', (_what, parts, reason) => {
    expect(faultsOf(withAnswer(parts))).toEqual([expect.stringMatching(reason)]);
  });

  it.each<[string, unknown]>([
    ['a phone', withRun('Ring 0300 303 2733.')],
    ['a phone in other spacing', withRun('Ring +44 (0) 300-3032733')],
    ['an e-mail address', withAnswer({ summary: 'Write to R.Admin@nhs.net' })],
    ['a host', withSource({ title: 'psnc.org.uk' })],
    ['a term', withTerms({ 'psnc.org.uk': { means: 'x', also: [], sources: [] } })],
    ['another way to say a term', withTerms({ PSNC: { means: 'x', also: ['psnc.org.uk'], sources: [] } })],
  ])('is refused with what is never shown, %s', (_what, value) => {
    expect(faultsOf(value)).toEqual([expect.stringMatching(/is never shown$/)]);
  });

  it('is not taken to show a number that two texts make together', () => {
    expect(faultsOf(withStep({ text: ['0300 303', ' 2733'] }))).toEqual([]);
  });

  it('is refused past its bounds', () => {
    const answers = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...unlock, id: `a${at}` }));
    const notes = (count: number) => Array.from({ length: count }, () => line);
    expect(faultsOf({ ...guidance, answers: answers(500) })).toEqual([]);
    expect(faultsOf({ ...guidance, answers: answers(501) })).toEqual([
      expect.stringMatching(/more than 500/),
    ]);
    expect(faultsOf(withAnswer({ notes: notes(199) }))).toEqual([]);
    expect(faultsOf(withAnswer({ notes: notes(100), conflicts: notes(100) }))).toEqual([
      'unlock: has more than 200 lines',
    ]);
    expect(faultsOf(withAnswer({ notes: notes(201) }))).toEqual([expect.stringMatching(/more than 200/)]);
  });

  it.each([undefined, null, 1, 'guidance', [[]], {}, true])('is refused where it is none: %j', (value) => {
    expect(faultsOf(value)).toHaveLength(1);
  });
});
