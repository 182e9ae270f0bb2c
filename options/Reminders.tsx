import { useState } from 'preact/hooks';
import { reminders } from '../src/renewals/reminders.ts';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { parseReminders, toTyped, withEdits, type ReminderErrors } from './read-reminders.ts';
import { RemindersForm } from './RemindersForm.tsx';
import { RemindersTest } from './RemindersTest.tsx';
import { useEdits } from './use-edits.ts';

/** How reminders come: the choices, a test of them, and what they depend on. */
export function Reminders() {
  const { found, fields, edit, save, outcome } = useEdits(reminders, toTyped);
  const [errors, setErrors] = useState<ReminderErrors>({});

  const submit = () => {
    const result = fields && parseReminders(fields);
    if (!result) return;
    setErrors(result.kind === 'refused' ? result.errors : {});
    if (result.kind === 'refused') return;
    void save((stored, edits) => withEdits(stored, edits, result.reminders));
  };
  return (
    <>
      <p>
        The popup and the toolbar badge tell what is due in any case. Notifications come on top of that. When
        there is more than one thing to tell, it comes as one notification.
      </p>
      <p>
        Notifications appear only while this browser runs, and in this browser profile only. A calendar file,
        under <a href="#cards">Cards</a>, works without it.
      </p>
      <RemindersTest />
      <h2>When notifications come</h2>
      <StorageNotice item={reminders} found={found} />
      {fields && <RemindersForm {...{ fields, errors, outcome }} onEdit={edit} onSubmit={submit} />}
    </>
  );
}
