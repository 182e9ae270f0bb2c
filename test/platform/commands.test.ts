import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseCommand, sendCommand } from '../../src/platform/commands.ts';

const ourselves = { id: fakeBrowser.runtime.id };

afterEach(() => vi.restoreAllMocks());

describe('a command that arrives', () => {
  it('is read when one of our own pages sent it', () => {
    expect(parseCommand({ command: 'tick' }, ourselves)).toEqual({ command: 'tick' });
    expect(parseCommand({ command: 'watch' }, ourselves)).toEqual({ command: 'watch' });
    expect(parseCommand({ command: 'feed' }, ourselves)).toEqual({ command: 'feed' });
  });

  it.each([{ id: 'another-extension' }, { id: '' }, {}])('is ignored from sender %j', (sender) => {
    expect(parseCommand({ command: 'tick' }, sender)).toBeNull();
  });

  it.each([
    undefined,
    null,
    'tick',
    7,
    [],
    ['tick'],
    {},
    { command: 'TICK' },
    { command: 'constructor' },
    { command: ['tick'] },
    { command: null },
    { kind: 'tick' },
  ])('is ignored when it is %j', (message) => {
    expect(parseCommand(message, ourselves)).toBeNull();
  });

  it('brings nothing with it that we do not know', () => {
    expect(parseCommand({ command: 'tick', url: 'https://example.com' }, ourselves)).toEqual({
      command: 'tick',
    });
  });
});

describe('sending a command', () => {
  const answerWith = (answer: unknown) =>
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(answer as never);

  it('gives the background’s answer', async () => {
    const sent = answerWith({ kind: 'done' });
    expect(await sendCommand({ command: 'tick' })).toEqual({ kind: 'done' });
    expect(sent).toHaveBeenCalledWith({ command: 'tick' });
    answerWith({ kind: 'failed', reason: 'The disk is full' });
    expect(await sendCommand({ command: 'tick' })).toEqual({ kind: 'failed', reason: 'The disk is full' });
  });

  it.each([
    undefined,
    null,
    true,
    'done',
    {},
    { kind: 'ok' },
    { kind: 'failed' },
    { kind: 'failed', reason: 7 },
  ])('takes %j for no answer', async (answer) => {
    answerWith(answer);
    expect(await sendCommand({ command: 'tick' })).toEqual({
      kind: 'failed',
      reason: 'The background did not answer',
    });
  });

  it.each([
    ['tick', 20, 'The background did not start'],
    ['watch', 90, 'The background did not start'],
    ['feed', 150, 'The background did not start'],
    ['guidance', 240, 'It is still going on, and is shown as it goes'],
  ] as const)(
    'gives up on a background that never answers to %s after %i seconds',
    async (command, seconds, reason) => {
      vi.useFakeTimers();
      vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(
        new Promise<never>(() => undefined) as never,
      );
      const reply = sendCommand({ command });
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      vi.useRealTimers();
      expect(await reply).toEqual({ kind: 'failed', reason });
    },
  );

  it('says why when nobody is there', async () => {
    expect(await sendCommand({ command: 'tick' })).toEqual({
      kind: 'failed',
      reason: 'No listeners available',
    });
  });
});
