import type { Answer, Line, Run, Source, Step } from './answer.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { longDate } from '../directory/dates.ts';

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
export function answerAsText(answer: Answer, authority: RegistrationAuthority<OwnContact>): string {
  const parts = [answer.title, answer.summary];
  for (const { part, heading } of stepLists) {
    if (!answer[part].length) continue;
    const steps = answer[part].map((step, at) => {
      const open = step.open ? `\n   ${step.open.href}` : '';
      const contact = step.contact ? `\n   ${authorityAsText(authority)}` : '';
      const unsure = step.grade === 'HIGH' ? '' : ' (less certain)';
      return `${at + 1}. ${whoDoes(step)}: ${lineText(step)}${unsure}${open}${contact}`;
    });
    parts.push([heading, ...steps].join('\n'));
  }
  parts.push(ageOf(answer));
  return parts.join('\n\n');
}

/** How old an answer is and whether a person has checked it, in a sentence or two. */
export function ageOf(answer: Answer): string {
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

function authorityAsText(authority: RegistrationAuthority<OwnContact>): string {
  if (authority.kind !== 'own') return 'Registration Authority: no contact held here.';
  const { name, phones, email, confirmedOn } = authority.contact;
  const ways = [...phones.map(({ number, purpose }) => `${number} ${purpose}`.trim()), email].filter(Boolean);
  return `Registration Authority: ${name}, ${ways.join(', ')} (confirmed ${longDate(confirmedOn)})`;
}
