import { describe, expect, inject, it } from 'vitest';
import {
  afterReading,
  afterTaking,
  guidanceNews,
  newsInForce,
  newsUpTo,
  newsLine,
  unread,
  urgentLine,
  type GuidanceNews,
} from '../../../src/updates/news/guidance-news.ts';
import { whatChanged, type Readable } from '../../../src/updates/news/what-changed.ts';
import { packagedContact } from '../../examples.ts';
import { changes, newsOf, pack, route, urgent } from './examples.ts';

const { isRead: _fresh, ...taken } = pack({ changes: [changes.answer] });
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const reread = (news: GuidanceNews) => guidanceNews.parse(JSON.parse(JSON.stringify(news)), 1);

/** As version 1 wrote it. */
const released1: GuidanceNews = {
  packs: [
    pack({ changes: Object.values(changes), urgent: [urgent], left: 2 }),
    pack({ serial: 6, changes: [{ kind: 'answer new', id: 'renew', title: 'Renew' }], isRead: true }),
  ],
  told: ['guidance urgent series-7'],
};

describe('the news that are kept', () => {
  it('are read as version 1 wrote them', () => {
    expect(reread(released1)).toEqual(released1);
  });

  it('are none until a pack is taken', () => {
    expect(reread(guidanceNews.absent)).toEqual({ packs: [], told: [] });
  });

  it.each([
    null,
    'pack',
    { serial: 0 },
    { ...pack(), serial: '7' },
    { ...pack(), on: '2027-02-30' },
    { ...pack(), left: -1 },
    { ...pack(), changes: [{ kind: 'answer sung', id: 'a', title: 'A' }] },
    { ...pack(), changes: [{ ...changes.date, touches: ['my card'] }] },
    { ...pack(), changes: [{ ...changes.answer, title: 'a'.repeat(1001) }] },
    { ...pack(), urgent: [{ ...urgent, title: '' }] },
  ])('lose a pack that cannot be read, and keep the others: %#', (bad) => {
    const [first, second] = released1.packs;
    const found = { packs: [first, bad, second], told: [1, ...released1.told, null] };
    expect(guidanceNews.parse(found, 1)).toEqual(released1);
  });

  it.each([undefined, null, [], 'news', {}, { packs: {}, told: [] }, { packs: [] }])(
    'are refused as %j',
    (found) => {
      expect(guidanceNews.parse(found, 1)).toBeUndefined();
    },
  );

  it.each([0, 2, NaN])('are not guessed at in version %j', (version) => {
    expect(guidanceNews.parse(released1, version)).toBeUndefined();
  });
});

describe('taking a pack', () => {
  it('puts it first, unread', () => {
    const news = afterTaking(newsOf({ serial: 6, changes: [changes.date], isRead: true }), taken);
    expect(news.packs.map(({ serial, isRead }) => [serial, isRead])).toEqual([
      [7, false],
      [6, true],
    ]);
    expect(unread(news)).toHaveLength(1);
  });

  it('twice counts once', () => {
    const once = afterTaking(guidanceNews.absent, taken);
    expect(afterTaking(once, { ...taken, changes: [] })).toBe(once);
    expect(afterTaking(afterReading(once), taken)).toEqual(afterReading(once));
  });

  it('that changed nothing leaves the news as they are, but for something urgent that is new', () => {
    const nothing = { ...taken, changes: [] };
    expect(afterTaking(released1, { ...nothing, serial: 8 })).toBe(released1);
    expect(afterTaking(released1, { ...nothing, serial: 8, urgent: [urgent] })).toBe(released1);
    const other = { ...urgent, text: 'Ask for a new card by Monday.' };
    expect(afterTaking(released1, { ...nothing, serial: 8, urgent: [other] }).packs).toHaveLength(3);
  });

  it('for the tenth time keeps the newest six', () => {
    let news = guidanceNews.absent;
    for (let serial = 1; serial <= 10; serial++) news = afterTaking(news, { ...taken, serial });
    expect(news.packs.map(({ serial }) => serial)).toEqual([10, 9, 8, 7, 6, 5]);
    expect(reread(news)).toEqual(news);
  });
});

describe('a pack whose news were written, and that was not switched to', () => {
  const early = afterTaking(released1, { ...taken, serial: 8 });

  it('is not spoken of', () => {
    expect(newsUpTo(early, 7)).toEqual(released1);
    expect(newsUpTo(early, 8)).toEqual(early);
  });

  it('gives its place to the pack that is taken instead', () => {
    const news = afterTaking(newsUpTo(early, 7), { ...taken, serial: 9 });
    expect(news.packs.map(({ serial }) => serial)).toEqual([9, 7, 6]);
  });

  it('is not read by somebody who has read the one before', () => {
    expect(unread(afterReading(early, 7)).map(({ serial }) => serial)).toEqual([8]);
    expect(unread(afterReading(early, 8))).toEqual([]);
  });
});

describe('the line in the popup', () => {
  it('says when the guidance changed and how', () => {
    expect(newsLine(newsOf({ changes: [changes.answer, changes.contact], left: 3 }))).toBe(
      'Guidance changed on 3 May 2027: 1 answer changed, 1 contact changed, 3 more.',
    );
  });

  it('leaves what is urgent to a line of its own', () => {
    expect(newsLine(newsOf({ changes: [changes.date], urgent: [urgent] }))).toBe(
      'Guidance changed on 3 May 2027: 1 date moved.',
    );
    expect(newsLine(newsOf({ urgent: [urgent] }))).toBeNull();
  });

  it('does not say again what is urgent and was read in an earlier pack', () => {
    const news = newsOf(
      { serial: 8, changes: [changes.date], urgent: [urgent] },
      { urgent: [urgent], isRead: true },
    );
    expect(newsLine(news)).toBe('Guidance changed on 3 May 2027: 1 date moved.');
  });

  it('counts once what two packs changed in turn', () => {
    const news = newsOf(
      { serial: 8, on: '2027-05-09', changes: [changes.answer, changes.date] },
      { changes: [changes.answer] },
    );
    expect(newsLine(news)).toBe('Guidance changed on 9 May 2027: 1 answer changed, 1 date moved.');
  });

  it('is not there before a pack is taken, nor once somebody has looked', () => {
    expect(newsLine(guidanceNews.absent)).toBeNull();
    expect(newsLine(afterReading(released1))).toBeNull();
    expect(unread(afterReading(released1))).toEqual([]);
  });
});

describe('a pack in which everything changed', () => {
  const was: Readable = {
    guidance: inject('guidance'),
    directory: {
      contacts: Array.from({ length: 20 }, (_, at) => ({ ...packagedContact, id: `team-${at}` })),
      routes: [route],
    },
    'national-dates': inject('nationalDates'),
  };
  const answersOf = ({ guidance }: Readable) => guidance.answers.length;
  /** The same with another word put into every text, round by round. */
  const mutated = (round: number): Readable => {
    const keys = /^(title|summary|ahead|today|past|action|caution|name|note|purpose|hours)$/;
    return JSON.parse(
      JSON.stringify(was, (key, value: unknown) => {
        if (typeof value === 'string' && keys.test(key)) return `${value} round ${round}`;
        const isText = key === 'text' && Array.isArray(value);
        return isText ? [`Now in round ${round}, `, ...(value as unknown[])] : value;
      }),
    ) as Readable;
  };

  it('takes no more than it may, and can be read again', () => {
    const all = answersOf(was) + was.directory.contacts.length + 1 + was['national-dates'].dates.length;
    const first = whatChanged(was, mutated(1));
    expect(first.changes).toHaveLength(60);
    expect(first.left).toBe(all - 60);
    expect(bytesOf(first)).toBeLessThan(25_000);

    let news = guidanceNews.absent;
    for (let serial = 1; serial <= 6; serial++) {
      const next = whatChanged(serial === 1 ? was : mutated(serial - 1), mutated(serial));
      news = afterTaking(news, { ...taken, serial, ...next });
    }
    expect(news.packs.map(({ changes: named, left }) => named.length + left)).toEqual(Array(6).fill(all));
    expect(news.packs[0]).toMatchObject(whatChanged(mutated(5), mutated(6)));
    expect(bytesOf(news)).toBeLessThan(42_000);
    expect(reread(news)).toEqual(news);
  });
});

describe('what an earlier pack called urgent', () => {
  const known = afterTaking(afterReading({ packs: [], told: [] }), { ...taken, serial: 8, urgent: [urgent] });

  it('is spoken of while the pack in force calls it so', () => {
    const news = newsInForce(known, { serial: 8, urgent: [urgent] });
    expect(urgentLine(news)).toContain(urgent.title);
  });

  it('is not, once the pack in force no longer does', () => {
    const news = newsInForce(known, { serial: 8, urgent: [] });
    expect(urgentLine(news)).toBeNull();
  });

  it('is no news where it was read in one pack and stands in the next', () => {
    const next = afterTaking(afterReading(known), { ...taken, serial: 9, urgent: [urgent] });
    expect(urgentLine(newsInForce(next, { serial: 9, urgent: [urgent] }))).toBeNull();
  });
});
