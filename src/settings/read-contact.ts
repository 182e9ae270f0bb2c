import { formatPhone } from '../pasted/phones.ts';
import type { OwnContact } from './own-contacts.ts';
import { parseTypedDate, type TypedDate } from './typed-date.ts';

/** Nobody confirmed a contact of today before this: the year is a slip. */
const earliest = '2010-01-01';

/** The form for an own contact, as typed. */
export interface TypedContact {
  name: string;
  phones: string;
  email: string;
  web: string;
  hours: string;
  confirmedBy: string;
  confirmedOn: TypedDate;
}

export type ContactErrors = Partial<Record<keyof TypedContact, string>>;

/** Reads the form. A contact that nobody could use, or nobody stands behind, is refused field by field. */
export function parseOwnContact(
  typed: TypedContact,
  today: string,
): { kind: 'read'; contact: OwnContact } | { kind: 'refused'; errors: ContactErrors } {
  const errors: ContactErrors = {};
  const name = oneLine(typed.name);
  const email = oneLine(typed.email);
  const web = oneLine(typed.web);
  const hours = oneLine(typed.hours);
  const confirmedBy = oneLine(typed.confirmedBy);
  const phones = typed.phones
    .split(/[\n;]+/)
    .map(oneLine)
    .filter(Boolean)
    .map(readPhone);
  const confirmed = parseTypedDate(typed.confirmedOn, { earliest, latest: today });

  if (!name) errors.name = 'Enter the name of the team';
  const badPhone = phones.find((phone) => !phone.number);
  if (badPhone) {
    errors.phones = `“${shorten(badPhone.line)}” does not start with a telephone number of 10 or 11 digits`;
  } else if (phones.length > 10) {
    errors.phones = 'Enter 10 telephone numbers or fewer';
  }
  if (email && !/^[^\s@<>(),;:"]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(email)) {
    errors.email = 'Enter an e-mail address like name@nhs.net';
  }
  if (web && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(web)) {
    errors.web = 'Enter a web address that starts with https://';
  }
  if (!phones.length && !email) errors.phones ??= 'Enter a telephone number or an e-mail address';
  if (!confirmedBy) errors.confirmedBy = 'Enter the initials of whoever confirmed it';
  if (confirmed.kind === 'refused') errors.confirmedOn = confirmed.reason;
  for (const [field, text] of Object.entries({ name, email, web, hours, confirmedBy })) {
    if (text.length > 200) errors[field as keyof ContactErrors] = 'Use 200 characters or fewer';
  }
  if (confirmed.kind === 'refused' || Object.keys(errors).length) return { kind: 'refused', errors };
  return {
    kind: 'read',
    contact: {
      name,
      phones: phones.map(({ number, purpose }) => ({ number, purpose })),
      email,
      web,
      hours,
      confirmedBy,
      confirmedOn: confirmed.date,
    },
  };
}

/** One line of ordinary characters: pasted text brings odd hyphens, wide digits and unseen marks. */
function oneLine(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ');
  return plain.replace(/\p{C}/gu, '').trim();
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The longest start of the line that is a telephone number, and the rest: what it is for. */
function readPhone(line: string): { line: string; number: string; purpose: string } {
  const digits = /^[+(]*\d[\d ()+./-]*/.exec(line)?.[0] ?? '';
  const ends = [...digits.matchAll(/\d(?!\d)/g)].map((match) => match.index + 1).toReversed();
  const end = ends.find((at) => isPhone(line.slice(0, at))) ?? 0;
  const typed = line.slice(0, end);
  const rest = line.slice(end).replace(/^[\s,:)–-]+/, '');
  const found = formatPhone(typed);
  return { line, number: found?.number ?? typed, purpose: rest.slice(0, 200) };
}

/** 10 or 11 digits with the leading 0, or +44 and 9 or 10, with whatever people put between them. */
function isPhone(number: string): boolean {
  if (number.length > 40) return false;
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^(0\d{9,10}|(\+|00)44\d{9,10})$/.test(digits);
}
