/** What is stored and where, in the words of the install page and of About. */
export function WhatIsKept() {
  return (
    <ul>
      <li>
        Your pharmacy, your other sites, your own contacts, your cards (initials and dates), your reminders,
        which e-mails you noted as sent and when, what the checks found, updated guidance and a record of
        self-checks are kept in this browser profile, on this PC. Removing the extension removes them.
      </li>
      <li>
        What you type in the popup is kept until the browser closes. What you type after <kbd>sc</kbd> in the
        address bar stays in the browser’s history, as any address does.
      </li>
      <li>
        Nothing about you is sent but ODS codes and postcodes, to the two public websites named beside the
        button: when you look one up, and weekly if you turn that check on. If you turn on the checks under
        Guidance, pages are asked for, and nothing is sent with that. E-mails are drafted here and sent by
        you. There is no account and no tracking. A CSV or calendar file is written where you save it, and
        holds what the list of cards holds.
      </li>
      <li>
        Never type a passcode, a patient’s details, a National Insurance number or the number of a card.
      </li>
    </ul>
  );
}
