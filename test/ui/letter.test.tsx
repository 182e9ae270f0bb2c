import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/guidance/answer.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { sentLetters, type SentLetter } from '../../src/settings/sent-letters.ts';
import { AnswerView } from '../../src/ui/AnswerView.tsx';
import type { Contacts } from '../../src/ui/DeskCard.tsx';
import {
  authorities,
  contactsWith,
  exampleDay,
  exampleGuidance,
  longAnswer,
  ownContact,
  shortAnswer,
} from '../examples.ts';
import { bodyFrom, headerOf, readMailto } from '../letters/read-mailto.ts';

const stuck: Answer = { ...longAnswer, id: 'ra-not-issuing', topic: 'ra-not-issuing' };
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(
  answer: Answer,
  contacts: Contacts = contactsWith(authorities.own),
  onOpen = vi.fn<() => void>(),
) {
  const guidance = { ...exampleGuidance, answers: [...exampleGuidance.answers, stuck] };
  return render(<AnswerView {...{ answer, guidance, contacts, onOpen }} today={exampleDay} print={null} />);
}
/** Shows the answer and opens its letter. */
async function open(answer = longAnswer, contacts?: Contacts, onOpen?: ReturnType<typeof vi.fn<() => void>>) {
  const view = show(answer, contacts, onOpen);
  fireEvent.click(await screen.findByRole('button', { name: /^(E-mail the RA|Escalate to)/ }));
  return view;
}
const panel = () => within(screen.getByRole('region', { name: /^(E-mail the RA|Escalate to)/ }));
const draft = (view: ReturnType<typeof show>) => view.container.querySelector('pre')!.textContent;
const link = () => panel().getByRole('link', { name: 'Open in your e-mail program' });
const keep = (letters: SentLetter[]) => changeItem(sentLetters, () => letters);
const sent = (on: string, rest: Partial<SentLetter> = {}): SentLetter => ({
  answer: 'long',
  on,
  kind: 'authority',
  ...rest,
});

describe('E-mail the RA', () => {
  test('is offered where an answer has something to ask it, and not elsewhere', async () => {
    const { unmount } = show(longAnswer);
    const button = await screen.findByRole('button', { name: 'E-mail the RA' });
    expect(button.closest('.tools')).toBeTruthy();
    unmount();
    show(shortAnswer);
    await new Promise((resolve) => setTimeout(resolve, 20)); // its code is here by then
    expect(screen.queryByRole('button', { name: /RA/ })).toBeNull();
  });

  test('is closed at first, and closes again', async () => {
    const view = await open();
    const button = screen.getByRole('button', { name: 'E-mail the RA' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(view.container.querySelector(`#${button.getAttribute('aria-controls')}`)).toBeTruthy();
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(view.container.querySelector('pre')).toBeNull();
  });

  test('shows the draft as the link opens it', async () => {
    const view = await open();
    expect(draft(view)).toContain(
      `To: ${ownContact.email}\nSubject: Smartcard locked: help from the RA team\n\nFor the`,
    );
    const address = link().getAttribute('href')!;
    expect(readMailto(address).to).toBe(ownContact.email);
    expect(draft(view).endsWith(bodyFrom(address))).toBe(true);
    expect(link().getAttribute('target')).toBe('_blank');
  });

  test('adds what was tried as it is ticked, and takes it back', async () => {
    const view = await open();
    const tick = panel().getByRole('checkbox', { name: 'Leave the card in.' });
    expect((tick as HTMLInputElement).checked).toBe(false);
    expect(draft(view)).not.toContain('followed');
    fireEvent.click(tick);
    expect(draft(view)).toContain('We followed these steps:\n- Leave the card in.');
    expect(bodyFrom(link().getAttribute('href')!)).toContain('- Leave the card in.');
    fireEvent.click(tick);
    expect(draft(view)).not.toContain('followed');
  });

  test('copies the whole draft', async () => {
    const view = await open();
    fireEvent.click(panel().getByRole('button', { name: 'Copy the e-mail' }));
    await panel().findByRole('button', { name: 'Copied the e-mail' });
    expect(writeText).toHaveBeenCalledWith(draft(view));
  });

  test.each(['none', 'unset', 'choose', 'unread', 'ownWithNameOnly'] as const)(
    'says so where the RA is %s and has no address, and works without',
    async (kind) => {
      const view = await open(longAnswer, contactsWith(authorities[kind]));
      expect(panel().getByText(/^We hold no e-mail address of your Registration Authority/)).toBeTruthy();
      expect(draft(view)).toMatch(/^To: \n/);
      expect(readMailto(link().getAttribute('href')!).to).toBe('');
    },
  );

  test('works where the pharmacy could not be read', async () => {
    const view = await open(longAnswer, { ...contactsWith(authorities.own), site: null });
    expect(draft(view)).toContain('ODS code: ________');
  });

  test('leaves out an address of our own that would reach somebody else too', async () => {
    const contact = { ...ownContact, email: 'ra@example.uk?cc=x@y.uk' };
    const view = await open(longAnswer, contactsWith({ kind: 'own', contact, icb: null }));
    expect(draft(view)).not.toContain('x@y.uk');
    expect(link().getAttribute('href')).not.toContain('y.uk');
  });

  test('marks an address that nobody has checked lately, and no other', async () => {
    const { unmount } = await open(longAnswer, contactsWith(authorities.held));
    expect(panel().getByText('Check before you rely on it.')).toBeTruthy();
    unmount();
    await open();
    expect(panel().queryByText('Check before you rely on it.')).toBeNull();
  });

  test('says to phone first about a lost card, above the draft', async () => {
    const view = await open({ ...longAnswer, id: 'lost-stolen-damaged' });
    const note = panel().getByText(/^Phone first/);
    expect(note.compareDocumentPosition(view.container.querySelector('pre')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(draft(view)).not.toContain('Phone first');
  });

  test.each(['ask-for-fffff', 'fffff-ending', 'locum-multi-site'])(
    'asks in %s whether a locum writes to the right RA, until a base area is set',
    async (id) => {
      const contacts = contactsWith(authorities.own);
      const { unmount } = await open({ ...longAnswer, id }, contacts);
      expect(panel().getByText(/^Are you a locum\?/)).toBeTruthy();
      unmount();
      await open({ ...longAnswer, id }, { ...contacts, isBase: true });
      expect(panel().queryByText(/^Are you a locum\?/)).toBeNull();
    },
  );

  test('says what never to add', async () => {
    await open();
    expect(panel().getByText(/^Fill in the blanks/).textContent).toMatch(
      /Never add a passcode, a National Insurance number, a date of birth or a patient’s details\./,
    );
  });

  test('says where the mail program gets less than is copied', async () => {
    await keep(Array.from({ length: 50 }, (_each, at) => sent('2026-11-20', { answer: `answer-${at}` })));
    const view = await open(stuck);
    await waitFor(() => expect(panel().getAllByRole('checkbox')).toHaveLength(50));
    for (const box of panel().getAllByRole('checkbox')) fireEvent.click(box);
    await waitFor(() => expect(draft(view)).toContain('answer-49'));
    expect(panel().getByText(/^It is long/)).toBeTruthy();
    expect(link().getAttribute('href')!.length).toBeLessThanOrEqual(1600);
    expect(bodyFrom(link().getAttribute('href')!)).toContain('This is shortened');
  });
});

describe('that it was sent', () => {
  const press = () =>
    fireEvent.click(panel().getByRole('button', { name: 'We sent this today: keep the date' }));

  test('is kept only when somebody says so, without the text', async () => {
    await open();
    link().addEventListener('click', (event) => event.preventDefault()); // there is no mail program here
    fireEvent.click(link());
    fireEvent.click(panel().getByRole('button', { name: 'Copy the e-mail' }));
    expect((await readItem(sentLetters)).value).toEqual([]);
    press();
    expect(await panel().findByText('Kept: sent on 23 November 2026.')).toBeTruthy();
    expect((await readItem(sentLetters)).value).toEqual([sent(exampleDay)]);
  });

  test('is said not to be kept where that failed', async () => {
    await open();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    press();
    expect(await panel().findByText('Not kept: The disk is full')).toBeTruthy();
  });

  test('is remembered on the same answer on a later day, with the way on', async () => {
    await keep([sent('2026-11-12'), sent('2026-11-20'), sent('2026-11-22', { answer: 'short' })]);
    const onOpen = vi.fn<() => void>();
    await open(longAnswer, undefined, onOpen);
    const note = await panel().findByText(/^You wrote on 20 November 2026\. No reply\?/);
    fireEvent.click(within(note).getByRole('link', { name: 'Escalate' }));
    expect(onOpen).toHaveBeenCalledWith('ra-not-issuing');
  });

  test('is no reason to escalate on the same day, nor after 60 days', async () => {
    await keep([sent('2026-09-01'), sent(exampleDay)]);
    await open();
    await screen.findByRole('region');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(panel().queryByText(/^You wrote on/)).toBeNull();
  });
});

describe('Escalate to the RA and LPC', () => {
  const lpc = { ...ownContact, email: 'lpc@example.org' };

  test('has the LPC in copy where the team saved its address', async () => {
    await open(stuck, contactsWith(authorities.own, { lpc }));
    expect(headerOf(link().getAttribute('href')!, 'cc')).toBe('lpc@example.org');
    expect(panel().queryByText(/^No e-mail address of your LPC/)).toBeNull();
  });

  test('says where the LPC’s address can be saved while there is none', async () => {
    const view = await open(stuck);
    expect(panel().getByText(/^No e-mail address of your LPC/)).toBeTruthy();
    expect(draft(view)).not.toContain('Cc:');
  });

  test('says to phone the same day', async () => {
    await open(stuck);
    expect(panel().getByText('Phone the RA the same day too.')).toBeTruthy();
  });

  test('marks an old address of the LPC too', async () => {
    await open(stuck, contactsWith(authorities.own, { lpc: { ...lpc, confirmedOn: '2020-01-01' } }));
    expect(panel().getByText('Check before you rely on it.')).toBeTruthy();
  });

  test('lists the letters of the last 60 days, and what they asked for', async () => {
    await keep([sent('2026-08-01'), sent('2026-11-12'), sent('2026-11-20')]);
    const view = await open(stuck);
    await waitFor(() =>
      expect(draft(view)).toContain(
        'We wrote on:\n- 20 November 2026: Smartcard locked: help from the RA team\n- 12 November 2026: Smartcard locked: help from the RA team\n\n',
      ),
    );
    expect(draft(view)).toContain("We asked: Please unlock this person's smartcard.");
  });

  test('leaves out a letter that is not meant', async () => {
    await keep([sent('2026-11-12'), sent('2026-11-20')]);
    const view = await open(stuck);
    const about = 'Smartcard locked: help from the RA team';
    fireEvent.click(await panel().findByRole('checkbox', { name: `20 November 2026: ${about}` }));
    expect(draft(view)).toContain(`We wrote on:\n- 12 November 2026: ${about}\n\n`);
  });

  test('names none until it is ticked, where they are about several things', async () => {
    await keep([sent('2026-11-12', { answer: 'gone' }), sent('2026-11-20')]);
    const view = await open(stuck);
    const box = await panel().findByRole('checkbox', { name: '12 November 2026: gone' });
    expect(draft(view)).toContain('We wrote on: ________');
    fireEvent.click(box);
    expect(draft(view)).toContain('We wrote on:\n- 12 November 2026: gone\n\n');
    expect(draft(view)).toContain('What we asked for: ________');
  });

  test('has blanks where no letter was kept', async () => {
    const view = await open(stuck);
    expect(panel().queryByRole('checkbox')).toBeNull();
    expect(draft(view)).toContain('We wrote on: ________');
  });

  test('is kept as an escalation', async () => {
    await open(stuck);
    fireEvent.click(panel().getByRole('button', { name: 'We sent this today: keep the date' }));
    await panel().findByText(/^Kept/);
    expect((await readItem(sentLetters)).value).toEqual([
      sent(exampleDay, { answer: 'ra-not-issuing', kind: 'escalation' }),
    ]);
  });
});

test('letters that cannot be read are said to be so, and the draft is there', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
  const view = await open();
  expect(await panel().findByText(/^E-mails you sent: this browser did not let us read it/)).toBeTruthy();
  expect(draft(view)).toContain('Please unlock');
});
