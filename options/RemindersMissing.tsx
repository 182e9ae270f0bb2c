/** What to check where a notification was sent and none appeared. Source: facts, platform C23. */
export function RemindersMissing() {
  return (
    <>
      <h3>Nothing appeared?</h3>
      <ul class="reminder-checks">
        <li>
          In Windows, open Settings, System, Notifications. Check that notifications are on, that the switch
          of this browser is on, and that “Do not disturb” or “Focus” is off.
        </li>
        <li>Check that Firefox, Chrome or Edge itself is allowed to show notifications.</li>
        <li>On a locked-down PC, ask your IT team.</li>
        <li>The popup and the toolbar badge still tell what is due.</li>
      </ul>
    </>
  );
}
