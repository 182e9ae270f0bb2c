import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AnswerView } from '../../src/ui/AnswerView.tsx';
import { CopyButton } from '../../src/ui/CopyButton.tsx';
import {
  authorities,
  contactsWith,
  exampleDay,
  exampleGuidance,
  longAnswer,
  ownContact,
  shortAnswer,
} from '../examples.ts';

const show = (answer = longAnswer) => (
  <AnswerView
    answer={answer}
    guidance={exampleGuidance}
    contacts={contactsWith(authorities.own, { registrationAuthority: ownContact })}
    today={exampleDay}
    print={null}
  />
);
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: { writeText } } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Copy', () => {
  test('copies the text and says so, also to a screen reader', async () => {
    render(<CopyButton text="01632 960001" what="01632 960001" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy 01632 960001' }));
    expect(await screen.findByRole('button', { name: 'Copied 01632 960001' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Copied 01632 960001');
    expect(writeText).toHaveBeenCalledExactlyOnceWith('01632 960001');
  });

  test('that the browser refuses is said, with what to do instead', async () => {
    writeText.mockRejectedValue(new Error('Not allowed'));
    render(<CopyButton text="01632 960001" what="01632 960001" />);
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('button', { name: /^Not copied/ })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(
      'This browser did not allow copying. Select the text instead.',
    );
  });

  test('is ready again a little later', async () => {
    vi.useFakeTimers();
    render(<CopyButton text="text" what="it" />);
    fireEvent.click(screen.getByRole('button'));
    await vi.waitFor(() => expect(screen.getByRole('button').textContent).toBe('Copied it'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(screen.getByRole('button').textContent).toBe('Copy it');
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('Copy steps', () => {
  const copySteps = () => fireEvent.click(screen.getByRole('button', { name: 'Copy steps' }));

  test('copies every step with who does it and its tool, and how old the answer is', () => {
    render(show());
    copySteps();
    const text = writeText.mock.calls[0]![0];
    expect(text).toContain(longAnswer.title);
    expect(text).toContain('1. Card user: Leave the card in. Do not pull it out. See the reader or');
    expect(text).toContain('https://digital.nhs.uk/unlock');
    expect(text).toContain('If that does not work\n1. Sponsor or local smartcard administrator: Use a');
    expect(text).toContain('If you are still stuck\n1. IT or PMR supplier: Call the supplier.');
    expect(text).toContain('Not yet confirmed on the live pages.');
  });

  test('copies the answer that is shown now', async () => {
    const { rerender } = render(show());
    rerender(show(shortAnswer));
    copySteps();
    expect(writeText.mock.calls[0]![0]).toContain(shortAnswer.title);
    expect(await screen.findByRole('button', { name: /^Copied/ })).toBeTruthy();
  });
});

test('each number and address of a contact has its own Copy', async () => {
  render(show());
  const { phones, email, web } = ownContact;
  for (const value of [...phones.map(({ number }) => number), email, web]) {
    fireEvent.click(screen.getByRole('button', { name: `Copy ${value}` }));
    expect(await screen.findByRole('button', { name: `Copied ${value}` })).toBeTruthy();
    expect(writeText).toHaveBeenLastCalledWith(value);
  }
});
