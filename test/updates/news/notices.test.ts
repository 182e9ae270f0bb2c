import { describe, expect, it } from 'vitest';
import type { Change, DateChange } from '../../../src/updates/news/change.ts';
import { afterReading, afterTaking, guidanceNews } from '../../../src/updates/news/guidance-news.ts';
import {
  afterTelling,
  answerOfNotice,
  guidanceKind,
  noticesOf,
  type About,
} from '../../../src/updates/news/notices.ts';
import { changes, newsOf, pack, urgent } from './examples.ts';

const nobody: About = { contacts: [], touches: () => false };
const somebody: About = { contacts: ['example-team'], touches: (whom) => whom.includes('every card') };
const everything = newsOf({ changes: [changes.answer, changes.contact, changes.date], urgent: [urgent] });

describe('the notices about a taken pack', () => {
  it('are of what is urgent, of the own Registration Authority and of a date that touches the cards', () => {
    expect(noticesOf(everything, somebody)).toEqual([
      {
        key: 'guidance urgent series-7',
        title: 'Cards of series 7 stop on Friday',
        message: 'Ask for a new card today.',
      },
      {
        key: 'guidance contact 7',
        title: 'The contact of your Registration Authority changed',
        message: 'Example smartcard team changed: Phone, now 01632 960012 main.',
      },
      {
        key: 'guidance date 7',
        title: 'Date moved: End date of CIS1 sign-in',
        message: 'Moved: End date of CIS1 sign-in, from 30 September 2026 to 1 March 2027.',
      },
    ]);
  });

  it('are none for somebody whom nothing touches, where nothing is urgent', () => {
    expect(noticesOf(newsOf({ changes: Object.values(changes) }), nobody)).toEqual([]);
  });

  it('are none of another Registration Authority, nor where the team keeps its own contact', () => {
    const news = newsOf({ changes: [changes.contact] });
    expect(noticesOf(news, { ...nobody, contacts: ['other-team'] })).toEqual([]);
    expect(noticesOf(news, { ...somebody, contacts: [] })).toEqual([]);
  });

  it('are none of a national contact with the same id', () => {
    const { areas: _areas, ...rest } = changes.contact;
    expect(noticesOf(newsOf({ changes: [{ ...rest, kind: 'route changed' }] }), somebody)).toEqual([]);
  });

  it('are given once', () => {
    let news = everything;
    for (let round = 0; round < 3; round++) {
      const [next] = noticesOf(news, somebody);
      if (next) news = afterTelling(news, next.key);
    }
    expect(news.told).toHaveLength(3);
    expect(noticesOf(news, somebody)).toEqual([]);
    const read = guidanceNews.parse(JSON.parse(JSON.stringify(news)), 1);
    expect(read && noticesOf(read, somebody)).toEqual([]);
  });

  it('of something urgent are given once, in whichever pack it comes, in its newest words', () => {
    const reworded = { ...urgent, text: 'Ask by Monday.' };
    const news = newsOf({ serial: 8, urgent: [reworded] }, { urgent: [urgent] });
    expect(noticesOf(news, nobody).map(({ message }) => message)).toEqual(['Ask by Monday.']);
    expect(noticesOf(afterTelling(news, 'guidance urgent series-7'), nobody)).toEqual([]);
  });

  it('put what is urgent in the newest pack first', () => {
    const other = { ...urgent, id: 'other' };
    const news = newsOf({ serial: 8, urgent: [other] }, { urgent: [urgent] });
    expect(noticesOf(news, nobody).map(({ key }) => key)).toEqual([
      'guidance urgent other',
      'guidance urgent series-7',
    ]);
  });

  it('of something urgent are given even once the list was looked at, and those of the rest no more', () => {
    const keys = noticesOf(afterReading(everything), somebody).map(({ key }) => key);
    expect(keys).toEqual(['guidance urgent series-7']);
  });

  it('of the same contact in a later pack are given again', () => {
    const told = afterTelling(newsOf({ changes: [changes.contact] }), 'guidance contact 7');
    const { isRead: _fresh, ...next } = pack({ serial: 8, changes: [changes.contact] });
    expect(noticesOf(afterTaking(told, next), somebody).map(({ key }) => key)).toEqual([
      'guidance contact 8',
    ]);
  });

  it('say of a contact what came in its place', () => {
    const gone: Change = { ...changes.contact, kind: 'contact gone', fields: [] };
    const fresh: Change = { ...changes.contact, kind: 'contact new', id: 'new-team', name: 'New team' };
    const about = { ...nobody, contacts: ['example-team', 'new-team'] };
    expect(noticesOf(newsOf({ changes: [gone, fresh] }), about).map(({ message }) => message)).toEqual([
      'Example smartcard team is no longer listed. New team is new here.',
    ]);
  });

  it('say of a contact that a field is gone, or only that it changed where that is all that was kept', () => {
    const messages = [[{ name: 'Hours', was: '9 to 5', now: null }], []].map((fields) => {
      const news = newsOf({ changes: [{ ...changes.contact, fields }] });
      return noticesOf(news, somebody)[0]?.message;
    });
    expect(messages).toEqual([
      'Example smartcard team changed: Hours, no longer given.',
      'Example smartcard team has changed.',
    ]);
  });

  it.each<[DateChange['kind'], number]>([
    ['date new', 1],
    ['date moved', 1],
    ['date touches', 1],
    ['date reworded', 0],
  ])('are given of a date that is new, moved or for other cards, not of other words: %s', (kind, count) => {
    const change: DateChange = { ...changes.date, kind };
    expect(noticesOf(newsOf({ changes: [change] }), somebody)).toHaveLength(count);
  });

  it.each([
    ['2027-05-02', 0],
    ['2027-05-03', 1],
  ])('are given of a date that was taken off only where it was still to come: %s', (was, count) => {
    const gone: Change = { ...changes.date, kind: 'date gone', was, now: null };
    expect(noticesOf(newsOf({ changes: [gone] }), somebody)).toHaveLength(count);
  });

  it('are one for several dates', () => {
    const other = { ...changes.date, id: 'series-7', title: 'Series 7 cards blocked' };
    const [notice, ...others] = noticesOf(newsOf({ changes: [changes.date, other] }), somebody);
    expect(others).toEqual([]);
    expect(notice?.title).toBe('2 dates that touch your cards changed');
    expect(notice?.message.split('\n')).toHaveLength(2);
  });

  it('ask about exactly the cards that a date touched or touches', () => {
    const asked: unknown[] = [];
    const touches = (whom: readonly string[]) => asked.push(whom) < 0;
    noticesOf(newsOf({ changes: [changes.date] }), { contacts: [], touches });
    expect(asked).toEqual([['every card']]);
  });

  it('are short, begin with our word, and keep the start of a long title', () => {
    const long = {
      ...urgent,
      title: 'Every card '.repeat(9).trim(),
      text: 'Ask for a new card. '.repeat(15),
    };
    const fields = Array.from({ length: 8 }, () => ({ name: 'Note', was: null, now: 'word '.repeat(40) }));
    const dates = Array.from({ length: 20 }, (_, at) => ({ ...changes.date, id: `d${at}` }));
    const news = newsOf({ urgent: [long], changes: [{ ...changes.contact, fields }, ...dates] });
    const notices = noticesOf(news, somebody);
    expect(notices).toHaveLength(3);
    expect(notices.every(({ key }) => key.startsWith(guidanceKind))).toBe(true);
    expect(notices.filter(({ title, message }) => title.length > 60 || message.length > 250)).toEqual([]);
    expect(notices[0]?.message.startsWith(`${long.title}. Ask`)).toBe(true);
  });

  it('lead to the answer of what is urgent, and otherwise to the list', () => {
    expect(answerOfNotice(everything, 'guidance urgent series-7')).toBe('series-7');
    expect(answerOfNotice(everything, 'guidance contact 7')).toBeNull();
    expect(answerOfNotice(guidanceNews.absent, 'guidance urgent series-7')).toBeNull();
  });
});

describe('what was told', () => {
  it('is kept fifty times, and longest of what a pack still speaks of', () => {
    let news = afterTelling(everything, 'guidance urgent series-7');
    for (let at = 0; at < 80; at++) news = afterTelling(news, `guidance contact ${100 + at}`);
    expect(news.told).toHaveLength(50);
    expect(news.told[0]).toBe('guidance urgent series-7');
    expect(news.told.at(-1)).toBe('guidance contact 179');
  });

  it('is named once', () => {
    const once = afterTelling(everything, 'guidance date 7');
    expect(afterTelling(once, 'guidance date 7')).toEqual(once);
  });
});
