import { useEffect, useRef, useState } from 'preact/hooks';
import { sendCommand, type Reply } from '../src/platform/commands.ts';
import { moment } from '../src/platform/clock.ts';
import { mayNotify } from '../src/platform/notices.ts';
import { isQuiet, reminders, type Reminders } from '../src/renewals/reminders.ts';
import { useItem } from '../src/ui/use-item.ts';
import { RemindersMissing } from './RemindersMissing.tsx';

/** Whether notifications come here at all: what the browser says of it, and one to try. */
export function RemindersTest() {
  const isBlocked = useIsBlocked();
  const [reply, setReply] = useState<Reply | 'sending' | null>(null);
  const [settings] = useItem(reminders);
  const held = settings && heldBack(settings.value);
  const isSending = useRef(false);
  const send = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setReply('sending');
    const answer = await sendCommand({ command: 'test notification' });
    isSending.current = false;
    setReply(answer);
  };
  return (
    <section class="reminders-test" aria-labelledby="reminders-test">
      <h2 id="reminders-test">Do notifications work on this PC?</h2>
      {isBlocked && (
        <p class="note warning" role="status">
          This browser blocks notifications of this extension.
        </p>
      )}
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void send()}>
        Send me a test notification
      </button>
      <p role="status">
        {wordsOf(reply)} {reply && held}
      </p>
      {reply && <RemindersMissing />}
    </section>
  );
}

/** The test comes whatever was chosen; why real ones would not. */
function heldBack(settings: Reminders): string {
  if (!settings.isOn) return 'Notifications of cards are turned off, below.';
  return isQuiet(settings, moment())
    ? 'Notifications of cards are held back now: quiet hours or a closed day.'
    : '';
}

function wordsOf(reply: Reply | 'sending' | null): string {
  if (reply === null) return '';
  if (reply === 'sending') return 'Sending …';
  return reply.kind === 'done'
    ? 'Sent. It should be in the corner of the screen now.'
    : `It was not sent: ${reply.reason}`;
}

/** Asked again as somebody comes back to this tab: they may have changed it elsewhere. */
function useIsBlocked(): boolean {
  const [isBlocked, setIsBlocked] = useState(false);
  useEffect(() => {
    const ask = () => void mayNotify().then((may) => setIsBlocked(may === false));
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return isBlocked;
}
