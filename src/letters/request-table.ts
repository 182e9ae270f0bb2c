import type { Topic } from '../guidance/answer.ts';

/** What an RA is asked for. */
export interface Request {
  subject: string;
  /** A sentence or two. */
  ask: string;
  /** Whom or what it is about, and so what has to be named. */
  about: About;
  /** What else to fill in. */
  blanks: readonly string[];
  /** What the sender sees to first: to phone, or as a locum to write to the RA of the base area. */
  first?: 'phone' | 'base area';
}

/**
 * A newcomer may have no profile yet. One whose card is lost may not know its UUID. FFFFF belongs to no
 * pharmacy. A pharmacy with a new code has two, and we do not know which of them we hold.
 */
export type About = 'card user' | 'lost card' | 'newcomer' | 'FFFFF' | 'pharmacy' | 'new code';

const person = (subject: string, ask: string, ...blanks: string[]): Request => ({
  subject,
  ask,
  about: 'card user',
  blanks,
});
const newcomer = (subject: string, ask: string, ...blanks: string[]): Request => ({
  ...person(subject, ask, ...blanks),
  about: 'newcomer',
});
const pharmacy = (subject: string, ask: string, ...blanks: string[]): Request => ({
  ...person(subject, ask, ...blanks),
  about: 'pharmacy',
});
const fffff = (subject: string, ask: string, ...blanks: string[]): Request => ({
  ...person(subject, ask, ...blanks),
  about: 'FFFFF',
  first: 'base area',
});

const toAdd = 'Mobile number or e-mail address to add';
const duties = 'What they have to do';
const message = 'Exact message';
const theirContacts = 'Their e-mail address and mobile number';
const smallNumber = 'First two digits of the small number on the back of the card, bottom right';

const addPosition = person(
  'Position to add',
  "Please add a position for this pharmacy to this person's profile. Nobody here can add it. If a sponsor has to ask for it, please tell us who that is.",
  duties,
);
const replaceOldCard = person(
  'Old smartcard to replace',
  "The number on the back of this person's smartcard starts with 06 or lower. Please issue a new card, and tell us whether an identity check is needed.",
  smallNumber,
);
const unlock = person(
  'Smartcard locked: help from the RA team',
  "Please unlock this person's smartcard. Nobody in the pharmacy can.",
  `${toAdd} to the profile, if it has none`,
);
const temporaryCards = pharmacy(
  'Temporary access cards',
  'Please tell us whether you offer temporary access cards to pharmacies, and who may activate one.',
);

/** What fits every answer of a topic that names the RA, unless the answer has its own below. */
export const requestsByTopic: Partial<Record<Topic, Request>> = {
  unlock,
  renew: person(
    'Expired smartcard to renew',
    'Please offer this person an appointment to renew an expired smartcard, and tell us what proof of identity to bring.',
  ),
  obtain: newcomer(
    'First smartcard',
    'Please arrange a first smartcard for this person.',
    'Role and start date',
    duties,
    theirContacts,
  ),
  'card-not-recognised': person(
    'Smartcard that fails',
    "Only this person's smartcard fails, in every reader that we tried. Please look into it.",
    message,
    smallNumber,
  ),
  'role-adjustment': addPosition,
  'r1-upgrade': replaceOldCard,
  'temporary-access-card': temporaryCards,
};

/** What only one answer asks for. Each follows the words of that answer's own step. */
const byAnswer: Record<string, Request> = {
  unlock: person(
    unlock.subject,
    "This person's smartcard is locked, and the unlock page did not help. Please add the contact details below to the profile, or tell us when you can unlock it.",
    ...unlock.blanks,
    'What the unlock page says',
  ),
  'passcode-not-valid': person(
    'Smartcard passcode not accepted',
    "This person's passcode is not accepted, and the card is not locked yet. Please tell us when you can help them set a new one. They type it themselves.",
  ),
  'smartcard-blocked': person(
    replaceOldCard.subject,
    "The number on the back of this person's smartcard starts with 04, 05 or 06, so it can no longer sign in. Please issue a new one, and tell us whether an identity check is needed.",
    smallNumber,
  ),
  'credentials-not-valid': person(
    'Smartcard that may have expired',
    'Sign-in says "user credentials presented are not valid", which usually means that the card has expired. Please tell us whether it has. If so, please offer an appointment to renew it, and tell us what proof of identity to bring.',
  ),
  renew: person(
    'Smartcard about to expire',
    "This person's smartcard is about to expire, and we cannot renew it ourselves. Please help us to renew it.",
    'Expiry date',
  ),
  'how-long': newcomer(
    'Date for a smartcard',
    'We are waiting for a smartcard for this person. Please tell us the date by which it will work.',
    'What we asked for, and when',
  ),
  'several-cards': person(
    'More than one smartcard',
    'This person has more than one smartcard. Please tell us which one to use, and cancel the other.',
    'Cards held, with the UUID on each',
    'Which one works',
  ),
  'who-pays': pharmacy(
    'Cost of a smartcard',
    'Before anybody pays for a smartcard, please tell us who does.',
  ),
  'apply-for-care-id': newcomer(
    'Identity check',
    'Please invite this person to Apply for Care ID, or tell us how else their identity is checked.',
    theirContacts,
  ),
  'identity-checks': newcomer(
    'Identity check',
    "Is this person's identity check in person, or with Apply for Care ID? Please tell us which documents you take.",
  ),
  'identity-checked-again': person(
    'Identity checked again',
    'This person has been asked to prove who they are again. Please tell us why, what you need to see, and by when.',
  ),
  'no-roles-shown': person(
    'No role shown',
    'This person has no role to choose here. Please add a position for this pharmacy, and tell us whether the card has been cancelled.',
    duties,
  ),
  'position-ended': person(
    'Position that ends',
    "Please give this person's position here a new end date. Nobody here can change it. If a sponsor has to ask for it, please tell us who that is.",
    'End date now',
    'New end date',
  ),
  'task-missing': person(
    'Task missing',
    'This person can sign in, but a task is missing or refused. Please add a position that holds it.',
    'Task that fails',
    message,
  ),
  'scr-roles': person(
    'Summary Care Record access',
    'Please add Summary Care Record access for this person at this pharmacy.',
    'GPhC registration number',
  ),
  'scr-governance-person': person(
    'SCR Governance Person',
    "Please add the SCR Governance Person role for this pharmacy to this person's profile.",
  ),
  'locum-multi-site': {
    ...person(addPosition.subject, addPosition.ask, 'Dates of work here'),
    first: 'base area',
  },
  'moving-shop': addPosition,
  wales: person(
    'Position to add',
    'This person is based in Wales and works here too. Please add a position for this pharmacy to their profile.',
    duties,
  ),
  'ask-for-fffff': fffff(
    'FFFFF to add',
    "Please add the FFFFF position to this person's profile.",
    'Mobile number, given with their consent',
    'GPhC number',
    'Reason',
  ),
  'fffff-ending': fffff(
    'FFFFF that ends',
    "This person's FFFFF position is going to end. Please tell us what will happen then, and give it a later date.",
    'End date now',
  ),
  'become-sponsor-or-lsa': person(
    'Sponsor or local smartcard administrator',
    'We would like this person to be a sponsor or a local smartcard administrator for this pharmacy. Please tell us what training and approval they need, and add the position.',
    'Which of the two',
  ),
  'who-can-do-what': pharmacy('Our sponsor', 'Please tell us who the sponsor for this pharmacy is.'),
  'lost-stolen-damaged': {
    ...person(
      'Lost or stolen smartcard to cancel',
      "This person's smartcard is lost or stolen. Please cancel it, and tell us how to get a new one.",
      'When and where they last had it',
      'When they last used it',
      'When we phoned you about this',
    ),
    about: 'lost card',
    first: 'phone',
  },
  'card-misused': person(
    'Smartcard used by somebody else',
    "We suspect that somebody else has used this person's smartcard. Please cancel it if it is not in its holder's hands.",
    "In its holder's hands (yes or no)",
    'When and where it happened, without patient details',
  ),
  'damaged-card': person(
    'Damaged smartcard to replace',
    "No reader takes this person's smartcard. Please issue a new one, and tell us which identity check is needed.",
  ),
  'found-card': person(
    'Smartcard found',
    'A smartcard has been found. Please tell us how to hand it to you.',
    'Reported lost (yes or no)',
  ),
  err1002: person(
    'Smartcard that fails (ERR1002)',
    "Other smartcards work in this PC. This person's works in no PC that we tried. Please see whether the profile is closed.",
  ),
  'inf1014-err5022': person(
    'Smartcard to unlock or renew',
    "Please unlock or renew this person's smartcard. Our PC fails when we try.",
    'Unlock or renew',
    message,
  ),
  'smartcard-authentication-failure': person(
    'Smartcard that fails',
    'Sign-in fails for this person on every PC. Please see whether the card is blank or has no role.',
    message,
  ),
  'card-left-at-home': temporaryCards,
  'nobody-can-sign-in': pharmacy(
    'Nobody can sign in',
    'Nobody here can sign in. Our helpdesk says that the smartcards or the roles are at fault. Please look into it.',
    'Log number of the helpdesk',
    message,
  ),
  'passcode-and-contact-details': person(
    'Contact details to change',
    "Please change the contact details on this person's profile. The screen does not let them.",
    'New mobile number or e-mail address',
  ),
  'no-contact-details-on-profile': person(
    'Contact details to add',
    "This person's smartcard is locked, with no e-mail address or mobile number on the profile. Please add one, so that they can unlock it.",
    toAdd,
  ),
  'email-not-accepted': pharmacy(
    'E-mail domain to add',
    "Please request that our company's e-mail domain be added, so that profiles accept it.",
    'Domain',
  ),
  'name-change': person(
    'Name to change',
    "Please change the name on this person's profile, and tell us what proof to bring.",
    'Name as it has to be',
    'Reason for the change',
    'New card wanted (yes or no)',
  ),
  'change-site-or-cancel': person(
    'Leaving health care: smartcard to hand in',
    'This person is leaving health care, not just this pharmacy. Please tell us how to hand in the smartcard.',
    'Last day',
  ),
  'someone-leaves': person(
    'Somebody leaves',
    'This person is leaving the pharmacy. Please end their position here, not the whole profile, on the last day, or now if that has passed.',
    'Last day',
  ),
  'ods-code-change': {
    ...pharmacy(
      'New ODS code',
      'Our ODS code is changing. Please give each of our staff a position at the new code from the day of the change and, if you can, leave the old one until its claims are done.',
      'Day of the change',
      'Staff, with their UUIDs',
    ),
    about: 'new code',
  },
  'sign-in-without-a-card': person(
    'Sign-in method to add',
    "Please add a sign-in method other than a smartcard, such as a passkey or an authenticator app, to this person's profile, or tell us how they add one.",
  ),
};

export const requestsByAnswer: ReadonlyMap<string, Request> = new Map(Object.entries(byAnswer));
