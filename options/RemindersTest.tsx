import { useEffect, useRef, useState } from 'preact/hooks';
import { sendCommand, type Reply } from '../src/platform/commands.ts';
import { mayNotify } from '../src/platform/notices.ts';
import { RemindersMissing } from './RemindersMissing.tsx';

/** Whether notifications come here at all: what the browser says of it, and one to try. */
export function RemindersTest() {
  const isBlocked = useIsBlocked();
  const [reply, setReply] = useState<Reply | 'sending' | null>(null);
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
      <h2 id="reminders-test">Do they come?</h2>
      {isBlocked && (
        <p class="note warning" role="status">
          This browser blocks notifications of this extension.
        </p>
      )}
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void send()}>
        Send me a test notification
      </button>
      <p role="status">{wordsOf(reply)}</p>
      {reply && <RemindersMissing />}
    </section>
  );
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
