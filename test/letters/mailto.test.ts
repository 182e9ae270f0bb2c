import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { bodyOf, line, type Draft } from '../../src/letters/draft.ts';
import { draftEscalation, draftToAuthority } from '../../src/letters/draft-letters.ts';
import { fitDraft, mailtoOf } from '../../src/letters/mailto.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { longAnswer } from '../examples.ts';
import { bodyFrom, headerOf, readMailto } from './read-mailto.ts';

const draft: Draft = {
  to: 'ra@example.nhs.uk',
  cc: 'lpc@example.org',
  subject: 'Smartcard',
  body: [[line('Please help.', 'never')], [line('What we tried', 'first')], [line('Thank you.')]],
};
const long = (letter: string) => letter.repeat(1000);
const note = '(This is shortened. We can send the rest.)';

const siteOf = (name: string, place = 'FWF76'): Site => ({
  ...noSite,
  place,
  record: {
    code: place,
    name,
    address: [],
    postcode: null,
    phone: null,
    country: 'England',
    owner: null,
    opensOn: null,
    closesOn: null,
    isClosed: false,
  },
});
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('&', '#', '%', '+', '"', "'", '?', '\n', '\r', '😀', '\ud83d', 'é') }),
);
const anyEmail = fc.oneof(anyText, fc.stringMatching(/^[\w.+'-]{1,80}@[a-z0-9-]{1,20}\.uk$/));

describe('the address', () => {
  it('names whom it is to, who gets a copy, the subject and the text', () => {
    expect(mailtoOf(draft)).toBe(
      'mailto:ra@example.nhs.uk?cc=lpc@example.org&subject=Smartcard' +
        '&body=Please%20help.%0D%0A%0D%0AWhat%20we%20tried%0D%0A%0D%0AThank%20you.',
    );
  });

  it('has no copy where nobody gets one, and is to nobody where nobody is known', () => {
    expect(readMailto(mailtoOf({ ...draft, to: '', cc: '' }))).toEqual({
      to: '',
      headers: [
        ['subject', 'Smartcard'],
        ['body', bodyOf(draft).replaceAll('\n', '\r\n')],
      ],
    });
  });

  it.each(['A & B', '#1', '100%', '%0D%0ABcc: x', 'C+D', '"Q"', "O'Neil", 'é', '😀', '?bcc=x&to=y', '=;,'])(
    'carries %s unharmed',
    (text) => {
      const address = mailtoOf({ ...draft, subject: text, body: [[line(text)]] });
      expect(address).toMatch(/^mailto:[\w.~@%-]*\?cc=[\w.~@%-]+&subject=[\w.~%-]+&body=[\w.~%-]+$/);
      expect(headerOf(address, 'subject')).toBe(text);
      expect(bodyFrom(address)).toBe(text);
    },
  );

  it.each(['a@b.uk?bcc=x@y.uk', 'a@b.uk&bcc=x@y.uk', 'a@b.uk,x@y.uk', 'a@b.uk\r\nBcc: x@y.uk', 'a%3F@b.uk'])(
    'gains no header from the address %j',
    (email) => {
      const { to, headers } = readMailto(mailtoOf({ ...draft, to: email, cc: email }));
      expect(to).toBe(email);
      expect(headers.map(([name]) => name)).toEqual(['cc', 'subject', 'body']);
    },
  );
});

describe('a draft too long for a mail program', () => {
  it('that fits is left alone', () => {
    expect(fitDraft(draft)).toBe(draft);
    expect(bodyFrom(mailtoOf(draft))).not.toContain(note);
  });

  it('is none of ours where nothing was tried', () => {
    const site = siteOf('The longest name of a pharmacy that anybody is likely to have here');
    const ours = inject('guidance').answers.flatMap(
      (answer) => draftToAuthority({ answer, site, to: 'ra@example.nhs.uk', tried: [] }) ?? [],
    );
    expect(ours.length).toBeGreaterThan(40);
    expect(ours.filter((each) => fitDraft(each) !== each).map(({ subject }) => subject)).toEqual([]);
  });

  it('loses first what was tried, from the end, and says so', () => {
    const tried = [line('Tried:\n- one', 'first'), line(`- ${long('x')}`, 'first'), line('- three', 'first')];
    const body = [[line('Please help.', 'never')], [line(long('y').slice(400))], tried, [line('Thank you.')]];
    const kept = bodyFrom(mailtoOf({ ...draft, body }));
    expect(kept).toContain('Tried:\n- one\n\nThank you.');
    expect(kept).not.toContain('three');
    expect(kept.endsWith(`\n\n${note}`)).toBe(true);
  });

  it('loses the heading with the last line under it', () => {
    const body = [[line('Please help.', 'never')], [line(`Tried:\n- ${'x'.repeat(2000)}`, 'first')]];
    expect(bodyFrom(mailtoOf({ ...draft, body }))).toBe(`Please help.\n\n${note}`);
  });

  it('loses other lines next, from the end, and never what it is about', () => {
    const must = line('ODS code: FWF76', 'never');
    const body = [[line(long('a')), must], [line(long('b'))], [line('Thank you.')]];
    expect(bodyFrom(mailtoOf({ ...draft, body }))).toBe(`${long('a')}\nODS code: FWF76\n\n${note}`);
  });

  it('keeps an emoji at the cut whole', () => {
    const body = [
      [line('Please help.', 'never'), ...Array.from({ length: 200 }, () => line('😀😀', 'first'))],
    ];
    const kept = bodyFrom(mailtoOf({ ...draft, body }));
    expect(kept).toMatch(/^Please help\.(\n😀😀)+\n\n\(This is shortened/u);
  });
});

describe('whatever is typed, kept and tried', () => {
  const letters = fc.record({
    name: anyText,
    place: anyText,
    to: anyEmail,
    lpc: anyEmail,
    tried: fc.array(anyText, { maxLength: 40 }),
    earlier: fc.array(fc.record({ on: fc.constant('2026-11-20'), about: anyText }), { maxLength: 60 }),
  });
  const drafts = letters.map(({ name, place, to, lpc, tried, earlier }) => {
    const site = siteOf(name, place);
    return [
      draftToAuthority({ answer: longAnswer, site, to, tried })!,
      draftEscalation({ site, to, lpc, answer: longAnswer, earlier }),
    ];
  });
  const each = (holds: (whole: Draft, address: string) => void) =>
    fc.assert(fc.property(drafts, (both) => both.forEach((whole) => holds(whole, mailtoOf(whole)))));

  it('the address is never longer than 1,600 characters', () => {
    each((_whole, address) => expect(address.length).toBeLessThanOrEqual(1600));
  });

  it('the text decodes to whole lines of the draft, in their order, and a note where some are missing', () => {
    each((whole, address) => {
      const lines = bodyOf(whole).split('\n');
      const got = bodyFrom(address).split('\n');
      const isWhole = fitDraft(whole) === whole;
      expect(got.at(-1) === note).toBe(!isWhole);
      let at = -1;
      for (const text of isWhole ? got : got.slice(0, -2)) {
        at = lines.indexOf(text, at + 1);
        expect(at, text).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('the text always says which team, asks, and has the ODS code and the UUID to fill in', () => {
    each((_whole, address) => {
      expect(bodyFrom(address)).toMatch(/^For the Registration Authority /);
      expect(bodyFrom(address)).toMatch(/Please .+\.\n/);
      expect(bodyFrom(address)).toMatch(/^ODS code: (F\w{4}|_{8})$/m);
      expect(bodyFrom(address)).toMatch(/^UUID .+: _{8}$/m);
    });
  });

  it('the address has one subject and one text, and one address at most to write to, also when decoded twice', () => {
    each((_whole, address) => {
      const { to, headers } = readMailto(address);
      const names = headers.map(([name]) => name).join(' ');
      expect(names).toMatch(/^(cc )?subject body$/);
      for (const email of [to, headerOf(address, 'cc') ?? '']) {
        expect(decodeURIComponent(email)).toMatch(/^([\w.+'-]+@[a-z0-9.-]+)?$/i);
      }
      expect(headerOf(address, 'subject')).not.toMatch(/[\r\n]/);
    });
  });
});
