import { describe, expect, it } from 'vitest';
import type { NationalRoute } from '../../src/directory/national-routes.ts';
import type { Source } from '../../src/guidance/answer.ts';
import { beforeRelease, openChecks } from '../../src/guidance/before-release.ts';
import { packagedContact } from '../examples.ts';
import { exampleAnswer, exampleSource } from './examples.ts';

const route: NationalRoute = {
  id: 'route',
  name: 'A route',
  purpose: '',
  web: 'https://digital.nhs.uk/route',
  phone: '01632 960021',
  email: null,
  findsRa: true,
  source: { publisher: 'NHS England', title: '', printed: null, seen: '2026-11-22' },
  confirmed: null,
};
const answer = exampleAnswer({
  id: 'unlock',
  title: 'Unlock',
  steps: [
    {
      text: ['Open it, or see ', { text: 'this', href: exampleSource.url! }],
      sources: ['N15'],
      grade: 'HIGH',
      who: ['card user'],
      open: { text: 'Tool', href: 'https://digital.nhs.uk/tool' },
      contact: null,
    },
  ],
});

interface Done {
  checks?: boolean;
  contact?: string | null;
  route?: string | null;
  answer?: boolean;
  sources?: Partial<Source>;
}

function open(done: Done = {}) {
  const by = done.checks ? '2026-12-01, JB' : null;
  const confirmed = done.answer ? { on: '2026-12-01', by: 'JB' } : null;
  return openChecks({
    guidance: {
      format: 1,
      written: '2026-11-22',
      answers: [{ ...answer, confirmed }],
      sources: {
        N15: { ...exampleSource, ...done.sources },
        N16: {
          ...exampleSource,
          url: 'https://digital.nhs.uk/d',
          derived: true,
          mirror: true,
          ...done.sources,
        },
        P1: { ...exampleSource, url: null },
      },
      glossary: { written: '2026-11-22', confirmed: null, terms: {} },
    },
    routes: [{ ...route, confirmed: done.route ?? null }],
    contacts: [{ ...packagedContact, confirmed: done.contact ?? null }],
    checks: [
      { group: 'The list', items: [{ ask: 'Get the list', done: by }] },
      { group: 'Dates', items: [{ ask: 'Check a date', done: by }] },
    ],
  });
}
const groups = (done: Done = {}) => open(done).map(({ group }) => group.replace(/[,:(].*/, '').trim());
const items = () => open().flatMap((each) => each.items);

describe('what a person has to settle', () => {
  it('begins with the list that settles every contact', () => {
    expect(open()[0]).toEqual({ group: 'The list', items: ['Get the list'] });
    expect(groups()).toEqual([
      'The list',
      'Contacts',
      'Contacts',
      'Dates',
      'Addresses worked out from a mirror',
      'Addresses seen',
      'Tools that steps lead to',
      'Answers',
    ]);
  });

  it('names each with what is needed to check it', () => {
    expect(items()).toContain(
      'Example smartcard team (QWO), 01632 960011, team@example.nhs.uk, <https://digital.nhs.uk/team>, source: Example Trust, 2023-10',
    );
    expect(items()).toContain('A route: <https://digital.nhs.uk/route>, 01632 960021');
    expect(items()).toContain('unlock: Unlock (review by 2027-05-22)');
    expect(items().filter((each) => each.includes('(words read on a mirror)'))).toHaveLength(1);
  });

  it('lists a tool that is no source, and no source without an address', () => {
    expect(items()).toContain('<https://digital.nhs.uk/tool>');
    expect(items()).not.toContain(`<${exampleSource.url}>`);
    expect(items().filter((each) => each.startsWith('P1'))).toEqual([]);
  });

  it.each<[string, Done, string[]]>([
    ['an item that is done', { checks: true }, ['The list', 'Dates']],
    [
      'a page that was opened',
      { sources: { opened: '2026-12-01' } },
      ['Addresses worked out from a mirror', 'Addresses seen'],
    ],
    ['an answer that is confirmed', { answer: true }, ['Answers']],
  ])('leaves out %s', (_what, done, gone) => {
    expect(groups(done)).toEqual(groups().filter((group) => !gone.includes(group)));
  });

  it('leaves out a contact and a route that are confirmed', () => {
    const named = (done: Done) => open(done).map(({ group }) => group);
    expect(named({ contact: '2026-12-01' }).join()).not.toContain('Registration Authorities');
    expect(named({ route: '2026-12-01' })).not.toContain('Contacts, national');
  });
});

it('stands as a list to be ticked off', () => {
  const text = beforeRelease([{ group: 'Dates', items: ['One', 'Two'] }]);
  expect(text).toMatch(/^# Before this is published\n/);
  expect(text).toContain('\n## Dates\n\n- [ ] One\n- [ ] Two\n');
});
