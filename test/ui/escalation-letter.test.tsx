import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/guidance/answer.ts';
import { changeItem, readItem } from '../../src/platform/items.ts';
import { sentLetters, type SentLetter } from '../../src/settings/sent-letters.ts';
import { AnswerView } from '../../src/ui/AnswerView.tsx';
import { authorities, contactsWith, exampleDay, exampleGuidance, longAnswer } from '../examples.ts';

afterEach(() => vi.restoreAllMocks());

const stuck: Answer = { ...longAnswer, id: 'ra-not-issuing', topic: 'ra-not-issuing' };
const other: Answer = { ...longAnswer, id: 'other', title: 'Another matter' };
const guidance = { ...exampleGuidance, answers: [...exampleGuidance.answers, stuck, other] };
const sent = (on: string, rest: Partial<SentLetter> = {}): SentLetter => ({
  answer: 'long',
  on,
  kind: 'authority',
  ...rest,
});
const stored = async () => (await readItem(sentLetters)).value;

/** Opens the letter to an RA that does not act, after those e-mails. */
async function open(...letters: SentLetter[]) {
  await changeItem(sentLetters, () => letters);
  const contacts = contactsWith(authorities.own);
  const { container } = render(
    <AnswerView
      {...{ answer: stuck, guidance, contacts }}
      onOpen={() => undefined}
      today={exampleDay}
      print={null}
    />,
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Escalate to/ }));
  const panel = within(screen.getByRole('region', { name: /^Escalate to/ }));
  if (letters.length) await panel.findAllByRole('checkbox');
  const ticks = () => panel.queryAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  return { panel, ticks, draft: () => container.querySelector('pre')!.textContent };
}

describe('the e-mails that had no reply', () => {
  test('are ticked by themselves where all are about one matter', async () => {
    const { ticks, draft } = await open(sent('2026-11-12'), sent('2026-11-20'));
    expect(ticks()).toEqual([true, true]);
    expect(draft()).toMatch(/We wrote on:\n- 20 November 2026: .+\n- 12 November 2026: /);
  });

  test('are not where they are about two: nobody but the reader knows whose has had none', async () => {
    const { ticks, draft } = await open(sent('2026-11-12'), sent('2026-11-20', { answer: 'other' }));
    expect(ticks()).toEqual([false, false]);
    expect(draft()).toContain('We wrote on: ________');
  });

  test('do not count one of today, which nobody could have answered; it can be ticked', async () => {
    const { ticks, panel, draft } = await open(sent('2026-11-12'), sent(exampleDay, { answer: 'other' }));
    expect(ticks()).toEqual([false, true]);
    expect(draft()).not.toContain('- 23 November 2026');
    fireEvent.click(panel.getByRole('checkbox', { name: /^23 November 2026/ }));
    expect(draft()).toContain('- 23 November 2026');
  });

  test('are none where the only one is of today', async () => {
    const { ticks, draft } = await open(sent(exampleDay));
    expect(ticks()).toEqual([false]);
    expect(draft()).toContain('We wrote on: ________');
  });
});

describe('Undo', () => {
  const keep = 'We sent this today: keep the date';

  test('takes back that it was sent today, and nothing else', async () => {
    const before = [sent('2026-11-12'), sent(exampleDay)];
    const { panel } = await open(...before);
    expect(panel.queryByRole('button', { name: 'Undo' })).toBeNull();
    fireEvent.click(panel.getByRole('button', { name: keep }));
    fireEvent.click(await panel.findByRole('button', { name: 'Undo' }));
    expect(await panel.findByText('Not kept.')).toHaveProperty('role', 'status');
    expect(await stored()).toEqual(before);
    expect(panel.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('that the browser refuses says so, and the date is kept', async () => {
    const { panel } = await open();
    fireEvent.click(panel.getByRole('button', { name: keep }));
    const undo = await panel.findByRole('button', { name: 'Undo' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full'));
    fireEvent.click(undo);
    await waitFor(() => expect(panel.getByText(/The disk is full/)).toBeTruthy());
    expect(await stored()).toHaveLength(1);
  });
});
