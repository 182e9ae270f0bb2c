import { WhatIsKept } from './WhatIsKept.tsx';

/** Shown once, in the tab that opens after a first install: one thing to do, and what is kept. */
export function Welcome() {
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">Smartcard Desk is ready</h2>
      <p>
        Set your pharmacy below, so that it can say whom to contact. Then open it from the toolbar, with
        Alt+Shift+S, or by typing <kbd>sc</kbd>, a space and what is wrong in the address bar.
      </p>
      <WhatIsKept />
    </section>
  );
}
