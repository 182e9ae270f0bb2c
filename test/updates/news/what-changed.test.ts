import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/updates/news/change.ts';
import { whatChanged, type Readable } from '../../../src/updates/news/what-changed.ts';
import type { Answer, Line, Run } from '../../../src/guidance/answer.ts';
import type { NationalDate } from '../../../src/guidance/national-date.ts';
import type { PackagedContact } from '../../../src/directory/registration-authorities.ts';
import { packagedContact } from '../../examples.ts';
import { answer, cis1, readable, route, step } from './examples.ts';

const changesOf = (was: Readable, now: Readable): Change[] => whatChanged(was, now).changes;
const ofAnswer = (was: Partial<Answer>, now: Partial<Answer>) =>
  changesOf(readable({ answers: [answer(was)] }), readable({ answers: [answer(now)] }));
const ofContact = (now: Partial<PackagedContact>) =>
  changesOf(readable(), readable({ contacts: [{ ...packagedContact, ...now }] }));
const ofDate = (now: Partial<NationalDate>) =>
  changesOf(readable(), readable({ dates: [{ ...cis1, ...now }] }));
const note = (text: string, given: Partial<Line> = {}): Line => {
  return { text: [text], sources: ['N1'], grade: 'HIGH', ...given };
};

describe('what changed in the answers', () => {
  it('is nothing where nothing did', () => {
    expect(whatChanged(readable(), structuredClone(readable()))).toEqual({ changes: [], left: 0 });
  });

  it('is nothing where only days, sources and further reading did', () => {
    const now = {
      written: '2027-01-01',
      confirmed: { on: '2027-01-02', by: 'AB' },
      reviewBy: '2027-07-01',
      reading: ['N9'],
      related: ['other'],
    };
    expect(ofAnswer({}, now)).toEqual([]);
    expect(ofAnswer({ steps: [step('Wait.')] }, { steps: [step('Wait.', { sources: ['N9'] })] })).toEqual([]);
  });

  it('names one that is new and one that is gone', () => {
    const other = answer({ id: 'renew', title: 'Renew a card' });
    expect(changesOf(readable(), readable({ answers: [other] }))).toEqual([
      { kind: 'answer new', id: 'renew', title: 'Renew a card' },
      { kind: 'answer gone', id: 'unlock', title: 'Unlock a smartcard' },
    ]);
  });

  it('shows a step that was put in between as one line', () => {
    const [first, last] = [step('Put the card in.'), step('Ask a sponsor.')];
    expect(ofAnswer({ steps: [first, last] }, { steps: [first, step('Restart the PC.'), last] })).toEqual([
      {
        kind: 'answer changed',
        id: 'unlock',
        title: 'Unlock a smartcard',
        lines: [[{ kind: 'added', text: 'Sponsor: Restart the PC.' }]],
        more: 0,
        notesChanged: false,
      },
    ]);
  });

  it('shows a step that is gone, and one in other words', () => {
    const was = { fallback: [step('Put the card in.'), step('Ask a sponsor to unlock the card.')] };
    const now = { fallback: [step('Ask an agent to unlock the card.')] };
    expect(ofAnswer(was, now)).toMatchObject([
      {
        lines: [
          [{ kind: 'removed', text: 'Sponsor: Put the card in.' }],
          [
            { kind: 'same', text: 'Sponsor: Ask ' },
            { kind: 'removed', text: 'a sponsor' },
            { kind: 'added', text: 'an agent' },
            { kind: 'same', text: ' to unlock the card.' },
          ],
        ],
      },
    ]);
  });

  it('shows who does a step', () => {
    const was = { escalate: [step('Unlock the card again.')] };
    const now = { escalate: [step('Unlock the card again.', { who: ['card user'] })] };
    expect(ofAnswer(was, now)).toMatchObject([
      {
        lines: [
          [
            { kind: 'removed', text: 'Sponsor' },
            { kind: 'added', text: 'Card user' },
            { kind: 'same', text: ': Unlock the card again.' },
          ],
        ],
      },
    ]);
  });

  const plain = step('Open the page.');
  const run: Run = { text: 'Open the page.', href: 'https://cpe.org.uk/a' };
  it.each([
    [
      'the tool it opens',
      { open: { text: 'Unlock', href: 'https://digital.nhs.uk/unlock' } },
      ' Unlock: https://digital.nhs.uk/unlock',
    ],
    ['a link within it', { text: [run] }, ' Open the page.: https://cpe.org.uk/a'],
    [
      'whose contact stands under it',
      { contact: 'lpc' as const },
      ' Contact: local pharmaceutical committee (LPC).',
    ],
    ['how sure it is', { grade: 'LOW' as const }, ' (less certain)'],
  ])('shows a step of which only %s changed', (_what, given, added) => {
    expect(ofAnswer({ steps: [plain] }, { steps: [{ ...plain, ...given }] })).toMatchObject([
      {
        lines: [
          [
            { kind: 'same', text: 'Sponsor: Open the page.' },
            { kind: 'added', text: added },
          ],
        ],
      },
    ]);
  });

  it('shows another title and summary before the steps', () => {
    const now = { title: 'Unlock a card', summary: 'Words.', steps: [step('A new step.')] };
    const [found] = ofAnswer({ summary: 'Text.', steps: [] }, now);
    expect(found).toMatchObject({ title: 'Unlock a card' });
    expect(found).toMatchObject({
      lines: [
        [
          { kind: 'same', text: 'Unlock a ' },
          { kind: 'removed', text: 'smartcard' },
          { kind: 'added', text: 'card' },
        ],
        [
          { kind: 'removed', text: 'Text.' },
          { kind: 'added', text: 'Words.' },
        ],
        [{ kind: 'added', text: 'Sponsor: A new step.' }],
      ],
    });
  });

  it.each([
    ['a note', { notes: [note('It takes a day.')] }],
    ['what is said of sources that disagree', { conflicts: [note('Some pages say two.')] }],
  ])('says that %s changed, and no more', (_what, now) => {
    expect(ofAnswer({ notes: [], conflicts: [] }, now)).toMatchObject([
      { lines: [], more: 0, notesChanged: true },
    ]);
  });

  it('keeps of a long line the changes and the words around them', () => {
    const words = (count: number) => 'word '.repeat(count);
    const was = { steps: [step(`${words(100)}yes ${words(100)}`)] };
    const now = { steps: [step(`${words(100)}no ${words(100)}`)] };
    const [found] = ofAnswer(was, now) as [Extract<Change, { lines: unknown }>];
    const [line] = found.lines as [{ kind: string; text: string }[]];
    expect(line.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(JSON.stringify(line).length).toBeLessThan(450);
    expect(line[0]?.text).toMatch(/^Sponsor: word .*… .*word $/);
  });

  it('counts the lines beyond a dozen', () => {
    const now = Array.from({ length: 20 }, (_, at) => step(`Step number ${at}`));
    const [found] = ofAnswer({ steps: [] }, { steps: now }) as [Extract<Change, { lines: unknown }>];
    expect([found.lines.length, found.more]).toEqual([12, 8]);
  });
});

describe('what changed in the contacts', () => {
  const about = { kind: 'contact changed', id: 'example-team', areas: [{ id: 'example', icb: 'QWO' }] };

  it.each<[string, Partial<PackagedContact>, string | null, string | null]>([
    ['Phone', { phones: [{ number: '01632 960012', purpose: '' }] }, '01632 960011 main', '01632 960012'],
    ['E-mail', { emails: [] }, 'team@example.nhs.uk', null],
    ['Web', { web: 'https://digital.nhs.uk/b' }, 'https://digital.nhs.uk/team', 'https://digital.nhs.uk/b'],
    ['Hours', { hours: null }, '9am to 5pm', null],
    ['Note', { note: 'They ask for nothing.' }, 'They ask for the card’s number.', 'They ask for nothing.'],
    ['Name', { name: 'Other team' }, 'Example smartcard team', 'Other team'],
    ['Organisation', { organisation: 'Other Trust' }, 'Example NHS Trust', 'Other Trust'],
    ['How sure we are', { confidence: 'low' }, 'fairly sure', 'not sure enough to be shown first'],
  ])('names %s with what it was and is', (name, now, was, is) => {
    expect(ofContact(now)).toEqual([
      { ...about, name: now.name ?? packagedContact.name, fields: [{ name, was, now: is }] },
    ]);
  });

  it('names an area in words, and by its codes where the words are the same', () => {
    const [area] = packagedContact.areas as [PackagedContact['areas'][number]];
    expect(ofContact({ areas: [{ ...area, id: 'north', name: 'The north' }] })).toMatchObject([
      {
        areas: [about.areas[0], { id: 'north', icb: 'QWO' }],
        fields: [{ name: 'Area', was: 'West Yorkshire', now: 'The north (West Yorkshire)' }],
      },
    ]);
    expect(ofContact({ areas: [{ ...area, codes: ['QWO', '02T'] }] })).toMatchObject([
      { fields: [{ was: 'West Yorkshire (QWO)', now: 'West Yorkshire (QWO, 02T)' }] },
    ]);
  });

  it('is nothing where only the day of a check or of the source did', () => {
    const source = { ...packagedContact.source, printed: '2027-01' };
    expect(ofContact({ seen: '2027-02-01', confirmed: '2027-02-02', source, staleRisk: 'Old.' })).toEqual([]);
  });

  it('names one that is new with what it holds, and one that is gone', () => {
    const other = { ...packagedContact, id: 'other-team', name: 'Other team', hours: null };
    expect(changesOf(readable(), readable({ contacts: [other] }))).toMatchObject([
      {
        kind: 'contact new',
        id: 'other-team',
        fields: [
          { name: 'Name', was: null, now: 'Other team' },
          { name: 'Organisation' },
          { name: 'Phone', was: null, now: '01632 960011 main' },
          { name: 'E-mail' },
          { name: 'Web' },
          { name: 'Note' },
          { name: 'How sure we are' },
          { name: 'Area', was: null, now: 'West Yorkshire' },
        ],
      },
      { ...about, kind: 'contact gone', name: packagedContact.name, fields: [] },
    ]);
  });

  it('names national ones likewise', () => {
    const { id, name } = route;
    const other = { ...route, id: 'other' };
    expect(changesOf(readable(), readable({ routes: [{ ...route, phone: null }] }))).toEqual([
      { kind: 'route changed', id, name, fields: [{ name: 'Phone', was: '01632 960021', now: null }] },
    ]);
    expect(changesOf(readable(), readable({ routes: [other] }))).toMatchObject([
      { kind: 'route new', id: 'other' },
      { kind: 'route gone', id, fields: [] },
    ]);
  });
});

describe('what changed in the dates', () => {
  const { id, title } = cis1;

  it.each<[string, Partial<NationalDate>, object]>([
    ['another day', { on: '2027-03-01' }, { kind: 'date moved', now: '2027-03-01', touches: ['every card'] }],
    [
      'other cards',
      { touches: ['series 04'] },
      { kind: 'date touches', touches: ['every card', 'series 04'] },
    ],
    ['other words', { caution: 'It is certain.' }, { kind: 'date reworded' }],
  ])('names %s', (_what, now, found) => {
    expect(ofDate(now)).toMatchObject([{ id, title, was: '2026-09-30', ...found }]);
  });

  it('is nothing where only sources and the end of speaking of it did', () => {
    expect(ofDate({ sources: ['N2'], until: '2027-05-31' })).toEqual([]);
  });

  it('names one that is new and one that is gone', () => {
    const other = { ...cis1, id: 'series-7', on: '2027-06-01', touches: ['series 06' as const] };
    expect(changesOf(readable(), readable({ dates: [other] }))).toEqual([
      { kind: 'date new', id: 'series-7', title, was: null, now: '2027-06-01', touches: ['series 06'] },
      { kind: 'date gone', id, title, was: '2026-09-30', now: null, touches: ['every card'] },
    ]);
  });
});

describe('the order and the bounds', () => {
  it('put dates first, then steps, contacts, answers that came and went, and notes last', () => {
    const was = readable({ answers: [answer({ id: 'noted', notes: [] }), answer({ id: 'gone' }), answer()] });
    const now = readable({
      answers: [
        answer({ id: 'noted', notes: [note('New.')] }),
        answer({ id: 'new' }),
        answer({ summary: 'New.' }),
      ],
      contacts: [{ ...packagedContact, hours: null }],
      routes: [{ ...route, phone: null }],
      dates: [{ ...cis1, on: '2027-03-01' }],
    });
    expect(changesOf(was, now).map(({ kind, id }) => `${kind}: ${id}`)).toEqual([
      'date moved: cis1',
      'answer changed: unlock',
      'contact changed: example-team',
      'route changed: national-desk',
      'answer new: new',
      'answer gone: gone',
      'answer changed: noted',
    ]);
  });

  it('name at most sixty and count the others', () => {
    const many = Array.from({ length: 100 }, (_, at) => answer({ id: `answer-${at}` }));
    const { changes, left } = whatChanged(readable({ answers: [] }), readable({ answers: many }));
    expect([changes.length, left]).toEqual([60, 40]);
  });
});
