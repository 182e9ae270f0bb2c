import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guidance/answer.ts';
import { draftAsText } from '../../src/letters/draft.ts';
import { draftEscalation, draftToAuthority } from '../../src/letters/draft-letters.ts';
import { noSite, type Site } from '../../src/settings/site.ts';
import { longAnswer, shortAnswer } from '../examples.ts';

const pharmacy: Site = {
  ...noSite,
  place: 'LS1 4AP',
  record: {
    code: 'FWF76',
    name: 'Day Lewis Pharmacy',
    address: ['1 High Street'],
    postcode: 'LS1 4AP',
    phone: null,
    country: 'England',
    owner: null,
    opensOn: null,
    closesOn: null,
    isClosed: false,
  },
};
const named = (name: string): Site => ({ ...pharmacy, record: { ...pharmacy.record!, name } });
const ask = (rest: Partial<Parameters<typeof draftToAuthority>[0]> = {}) =>
  draftAsText(
    draftToAuthority({ answer: longAnswer, site: pharmacy, to: 'ra@example.nhs.uk', tried: [], ...rest })!,
  );
const escalate = (rest: Partial<Parameters<typeof draftEscalation>[0]> = {}) =>
  draftAsText(
    draftEscalation({
      site: pharmacy,
      to: 'ra@example.nhs.uk',
      lpc: 'lpc@example.org',
      answer: longAnswer,
      earlier: [],
      ...rest,
    }),
  );
/** An answer that asks the RA for what one of ours does. */
const like = (id: string): Answer => ({ ...longAnswer, id });

describe('the e-mail to the RA', () => {
  it('says what is needed, for which pharmacy and whom, and what was tried', () => {
    expect(ask({ tried: ['Leave the card in.', 'Choose Start.'] })).toBe(`To: ra@example.nhs.uk
Subject: Smartcard locked: help from the RA team, FWF76

For the Registration Authority (smartcard) team,

Please unlock this person's smartcard. Nobody in the pharmacy can.

ODS code: FWF76
Pharmacy: Day Lewis Pharmacy
UUID (the 12 digits under the photo on the card): ________
Name: ________
Mobile number or e-mail address to add to the profile, if it has none: ________
Needed by: ________

We followed these steps:
- Leave the card in.
- Choose Start.

Thank you.
From (name, role and telephone number): ________`);
  });

  it('says nothing of what was tried where nothing was', () => {
    expect(ask()).not.toContain('followed');
  });

  it('leaves blanks where the pharmacy is not known', () => {
    for (const site of [null, noSite]) {
      expect(ask({ site })).toContain('ODS code: ________\nPharmacy: ________\n');
      expect(ask({ site })).toMatch(/^Subject: Smartcard locked: help from the RA team$/m);
    }
  });

  it('takes the code that was typed, and a postcode for no code', () => {
    expect(ask({ site: { ...noSite, place: 'FWF76' } })).toContain('ODS code: FWF76\nPharmacy: ________');
    expect(ask({ site: { ...noSite, place: 'LS1 4AP' } })).toContain('ODS code: ________');
    expect(ask({ site: { ...noSite, place: 'FFFFF' } })).toContain('ODS code: ________');
  });

  it('is drafted for a pharmacy that has closed too', () => {
    for (const closesOn of [null, '2026-03-31']) {
      const closed = { ...pharmacy, record: { ...pharmacy.record!, closesOn, isClosed: true } };
      expect(ask({ site: closed })).toBe(ask());
    }
  });

  it('leaves To blank for an address that is none, or more than one', () => {
    const emails = [
      '',
      'the office',
      'a@b.uk?cc=x@y.uk',
      'a@b.uk,x@y.uk',
      'a@b.uk\nBcc: x@y.uk',
      'a%0A@b.uk',
      `${'a'.repeat(100)}@b.uk`,
    ];
    for (const to of emails) expect(ask({ to }).split('\n')[0], to).toBe('To: ');
    expect(ask({ to: " ra.o'neil+cards@example.nhs.uk " })).toContain("To: ra.o'neil+cards@example.nhs.uk\n");
  });

  it('keeps a name on its line, whatever is in it', () => {
    expect(ask({ site: named('A & B #1 100% + "C"') })).toContain('Pharmacy: A & B #1 100% + "C"\n');
    expect(ask({ site: named('Day\r\nBcc: x\u2028Lewis\u0000') })).toContain('Pharmacy: Day Bcc: x Lewis\n');
    expect(ask({ site: named('\ud83dDay') })).toContain('Pharmacy: Day\n');
    expect(ask({ site: named('\n') })).toContain('Pharmacy: ________\n');
  });

  it('cuts a very long name or step between characters', () => {
    expect(ask({ site: named('😀'.repeat(5000)) })).toContain(`Pharmacy: ${'😀'.repeat(99)}…\n`);
    expect(ask({ tried: ['x'.repeat(5000)] })).toContain(`- ${'x'.repeat(159)}…\n`);
  });

  it('asks for no UUID where nobody has one', () => {
    expect(ask({ answer: like('who-pays') })).not.toContain('UUID');
    expect(ask({ answer: { ...longAnswer, topic: 'obtain' } })).toContain(
      'UUID, if they ever had a smartcard:',
    );
  });

  it('asks whoever lost a card for the UUID only if they know it', () => {
    expect(ask({ answer: like('lost-stolen-damaged') })).toContain('\nUUID, if you know it: ________\n');
  });

  it('names no pharmacy for FFFFF, and the full name', () => {
    for (const id of ['ask-for-fffff', 'fffff-ending']) {
      expect(ask({ answer: like(id) })).not.toMatch(/FWF76|ODS code|Pharmacy:/);
      expect(ask({ answer: like(id) })).toContain('\nFull name: ________\n');
    }
  });

  it('leaves both codes blank where the code changes, as ours may be either', () => {
    const text = ask({ answer: like('ods-code-change') });
    expect(text).not.toContain('FWF76');
    expect(text).toContain(
      'Old ODS code: ________\nNew ODS code: ________\nPharmacy: Day Lewis Pharmacy\nDay of the change: ________',
    );
  });

  it('is not drafted for an answer that asks the RA for nothing', () => {
    const nobody = { site: pharmacy, to: '', tried: [] };
    expect(draftToAuthority({ answer: shortAnswer, ...nobody })).toBeNull();
    expect(draftToAuthority({ answer: { ...longAnswer, topic: 'find-my-ra' }, ...nobody })).toBeNull();
  });
});

describe('the escalation', () => {
  it('says what was asked and when, what has stopped, and by when it is needed', () => {
    const earlier = [
      { on: '2026-11-20', about: 'Smartcard to unlock' },
      { on: '2026-11-12', about: 'asked again' },
    ];
    expect(escalate({ earlier })).toBe(`To: ra@example.nhs.uk
Cc: lpc@example.org
Subject: Smartcard request not settled, FWF76

For the Registration Authority (smartcard) team,

We have asked for help with a smartcard, and it is not settled. Please tell us what happens next, and when.
Our local pharmaceutical committee (LPC) is in copy.

We asked: Please unlock this person's smartcard. Nobody in the pharmacy can.

ODS code: FWF76
Pharmacy: Day Lewis Pharmacy
UUID (the 12 digits under the photo on the card): ________
What cannot be done here, such as no EPS: ________
Needed by: ________

We wrote on:
- 20 November 2026: Smartcard to unlock
- 12 November 2026: asked again

We telephoned on: ________

Thank you.
From (name, role and telephone number): ________`);
  });

  it('is drafted for a pharmacy that has closed too', () => {
    const closed = { ...pharmacy, record: { ...pharmacy.record!, closesOn: '2026-03-31', isClosed: true } };
    expect(escalate({ site: closed })).toBe(escalate());
  });

  it('does not say that the LPC is in copy where it is not', () => {
    for (const lpc of ['', 'a@b.uk, x@y.uk']) {
      expect(escalate({ lpc })).not.toMatch(/Cc:|LPC/);
    }
  });

  it('names whoever may have no UUID, and nobody else', () => {
    const newcomer = escalate({ answer: { ...longAnswer, topic: 'obtain' } });
    expect(newcomer).toContain('\nUUID, if they ever had a smartcard: ________\nName: ________\n');
    expect(escalate({ answer: like('lost-stolen-damaged') })).toContain(
      '\nUUID, if you know it: ________\nName: ________\n',
    );
    expect(escalate({ answer: like('ask-for-fffff') })).not.toMatch(/name: _/i);
    expect(escalate({ answer: like('who-pays') })).not.toMatch(/UUID|Name:/);
  });

  it('has no code of today’s pharmacy where the letter before it had none', () => {
    for (const id of ['ask-for-fffff', 'fffff-ending', 'ods-code-change']) {
      expect(escalate({ answer: like(id) })).not.toContain('FWF76');
    }
    expect(escalate({ answer: like('ods-code-change') })).toContain(
      'Old ODS code: ________\nNew ODS code: ________\n',
    );
  });

  it('leaves blanks for what nobody kept', () => {
    const text = escalate({ site: null, answer: null });
    expect(text).toContain('What we asked for: ________\n');
    expect(text).toContain('ODS code: ________\n');
    expect(text).toContain('We wrote on: ________\n');
  });
});
