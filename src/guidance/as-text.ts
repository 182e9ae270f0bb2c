import type { Answer, Line, Run, Source, Step } from './answer.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import { longDate, printedDate } from '../directory/dates.ts';
import { deskNames, type Desk, type OwnContact, type OwnContacts } from '../settings/own-contacts.ts';

/** The headings of an answer's lists of steps, in the order they are shown. */
export const stepLists = [
  { part: 'steps', heading: 'Do this now' },
  { part: 'fallback', heading: 'If that does not work' },
  { part: 'escalate', heading: 'If you are still stuck' },
] as const;

/** Who does a step, as words: "Card user", "Sponsor or local smartcard administrator". */
export function whoDoes(step: Step): string {
  const words = step.who.join(' or ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A run of text without its link. */
function runText(run: Run): string {
  if (typeof run === 'string') return run;
  return 'strong' in run ? run.strong : run.text;
}

export function lineText(line: Line): string {
  return line.text.map(runText).join('');
}

/** The steps to paste into a message: numbered, each with who does it and whom to contact, and how old it all is. */
export function answerAsText(
  answer: Answer,
  authority: RegistrationAuthority<OwnContact>,
  own: OwnContacts,
): string {
  const parts = [answer.title, answer.summary];
  for (const { part, heading } of stepLists) {
    if (!answer[part].length) continue;
    const steps = answer[part].map((step, at) => {
      const open = step.open ? `\n   ${step.open.href}` : '';
      const contact = step.contact ? `\n   ${contactAsText(step.contact, authority, own)}` : '';
      const unsure = step.grade === 'HIGH' ? '' : ' (less certain)';
      return `${at + 1}. ${whoDoes(step)}: ${lineText(step)}${unsure}${open}${contact}`;
    });
    parts.push([heading, ...steps].join('\n'));
  }
  parts.push(ageOf(answer));
  return parts.join('\n\n');
}

/** How old an answer is and whether a person has checked it, in a sentence or two. */
export function ageOf(answer: Pick<Answer, 'written' | 'confirmed'>): string {
  const written = `Written ${longDate(answer.written)}.`;
  return answer.confirmed
    ? `${written} Confirmed on the live pages ${longDate(answer.confirmed.on)}.`
    : `${written} Not yet confirmed on the live pages.`;
}

/** A source in a line: publisher, title, the page's own date or that it shows none. */
export function sourceText(source: Source): string {
  const printed = source.printed ? `page of ${source.printed}` : 'page undated';
  return `${source.publisher}, ${source.title} (${printed})`;
}

function contactAsText(desk: Desk, authority: RegistrationAuthority<OwnContact>, own: OwnContacts): string {
  const name = deskNames[desk].charAt(0).toUpperCase() + deskNames[desk].slice(1);
  const contact = own[desk];
  if (contact) {
    const { confirmedBy, confirmedOn } = contact;
    return `${name}: ${contact.name}, ${waysOf(contact.phones, [contact.email])} (confirmed by ${confirmedBy}, ${longDate(confirmedOn)})`;
  }
  if (desk !== 'registrationAuthority' || authority.kind !== 'held') return `${name}: no contact held here.`;
  const { source, phones, emails } = authority.contact;
  const printed = source.printed ? printedDate(source.printed) : 'undated';
  return `${name}: ${authority.contact.name}, ${waysOf(phones, emails)} (not confirmed: check before you rely on it; source ${source.publisher}, ${printed})`;
}

function waysOf(phones: readonly { number: string; purpose: string }[], emails: readonly string[]): string {
  return [...phones.map(({ number, purpose }) => `${number} ${purpose}`.trim()), ...emails]
    .filter(Boolean)
    .join(', ');
}
