/** The first line of the tab that opens after a first install: the one thing to do. */
export function Welcome() {
  return (
    <p class="note welcome">
      <b>Smartcard Desk is ready.</b> Set your pharmacy here, so that it can say whom to contact, and list
      your team’s cards under Cards, so that it can remind you. Then open it from the toolbar, with
      Alt+Shift+S, or by typing <kbd>sc</kbd>, a space and what is wrong in the address bar.
    </p>
  );
}
