import { isAllowedLink } from './allowed-hosts.ts';
import type { Directory } from './directory.ts';
import type { NationalRoute } from './national-routes.ts';
import type { Area, PackagedContact } from './registration-authorities.ts';

/** Contacts that are shown nowhere. Source: facts, RA directory, "Contacts seen and rejected". */
export interface NeverDisplay {
  phones: readonly string[];
  emails: readonly string[];
  /** Each with its subdomains. */
  hosts: readonly string[];
}

const areaCode = /^([0-9A-Z]{3,5}|E0[6-9]\d{6})$/;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** What may stand between two digits of one number: spaces, brackets, dots, slashes, dashes, invisible marks. */
const gap = String.raw`[\s\p{Cf}\p{Pd}().\/]*`;

/** Finds the number in any spacing, and as +44 or 0044 with or without "(0)". */
function phonePattern(phone: string): RegExp {
  const [, ...rest] = phone.replace(/\D/g, '');
  const prefix = String.raw`(?:(?:\+|00)${gap}4${gap}4${gap}(?:0${gap})?|0${gap})`;
  return new RegExp(String.raw`(?<!\d)${prefix}${rest.join(gap)}(?!\d)`, 'u');
}

function emailPattern(email: string): RegExp {
  return new RegExp(String.raw`(?<![\w.+-])${escaped(email)}(?![\w-]|\.\w)`, 'i');
}

function hostPattern(host: string): RegExp {
  return new RegExp(String.raw`(?<![\w-])${escaped(host)}(?![\w-]|\.\w)`, 'i');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What in the text is never to be shown, each once: phones in any spacing, e-mail addresses, hosts. */
export function neverDisplayFaults(text: string, never: NeverDisplay): string[] {
  return [
    ...never.phones.filter((phone) => phonePattern(phone).test(text)).map((phone) => `phone ${phone}`),
    ...never.emails.filter((email) => emailPattern(email).test(text)).map((email) => `e-mail ${email}`),
    ...never.hosts.filter((host) => hostPattern(host).test(text)).map((host) => `host ${host}`),
  ].map((found) => `${found} is never shown`);
}

/**
 * Everything wrong with the contacts and the national routes, each as "<its id>: reason".
 * @param icbCodes ODS codes of the boards there are now
 */
export function directoryFaults(
  { contacts, routes }: Directory,
  never: NeverDisplay,
  icbCodes: readonly string[],
): string[] {
  const repeatedAreas = repeated(contacts.flatMap(({ areas }) => areas.map(({ id }) => id)));
  const faults = contacts.flatMap((contact) => {
    const reasons = [
      ...contactFaults(contact),
      ...contact.areas.flatMap((area) => areaFaults(area, icbCodes)),
      ...stringsIn(contact).flatMap((text) => neverDisplayFaults(text, never)),
      ...contact.areas.filter(({ id }) => repeatedAreas.has(id)).map(({ id }) => `area id ${id} is repeated`),
    ];
    return [...new Set(reasons)].map((reason) => `${contact.id}: ${reason}`);
  });
  const repeatedIds = [...repeated(contacts.map(({ id }) => id))];
  const repeatedRoutes = [...repeated(routes.map(({ id }) => id))];
  return [
    ...faults,
    ...repeatedIds.map((id) => `${id}: contact id is repeated`),
    ...routes.flatMap((route) => routeFaults(route, never).map((reason) => `${route.id}: ${reason}`)),
    ...repeatedRoutes.map((id) => `${id}: route id is repeated`),
  ];
}

function routeFaults(route: NationalRoute, never: NeverDisplay): string[] {
  const { web, source, confirmed } = route;
  const reasons = stringsIn(route).flatMap((text) => neverDisplayFaults(text, never));
  if (!isAllowedLink(web)) reasons.push(`link ${web} is not allowed`);
  if (!isDay(source.seen)) reasons.push(`seen ${source.seen || 'is missing'}: not a day`);
  if (source.printed !== null && !isDay(source.printed)) reasons.push(`printed ${source.printed}: not a day`);
  if (confirmed !== null && !isDay(confirmed)) reasons.push(`confirmed ${confirmed}: not a day`);
  return [...new Set(reasons)];
}

function contactFaults({ areas, phones, emails, web, source, ...contact }: PackagedContact): string[] {
  const links = [web, source.url].filter((href) => href !== null);
  const reasons = [
    ...links.filter((href) => !isAllowedLink(href)).map((href) => `link ${href} is not allowed`),
    ...phones
      .filter(({ number }) => !/^0\d{9,10}$/.test(number.replaceAll(' ', '')))
      .map(({ number }) => `phone ${number} is not a UK number`),
    ...emails.filter((email) => !emailShape.test(email)).map((email) => `e-mail ${email} is not an address`),
  ];
  if (areas.length === 0) reasons.push('no area');
  if (!isDay(contact.seen)) reasons.push(`seen ${contact.seen || 'is missing'}: not a day`);
  if (contact.confirmed !== null && !isDay(contact.confirmed)) {
    reasons.push(`confirmed ${contact.confirmed}: not a day`);
  }
  if (source.printed !== null && !isDate(source.printed))
    reasons.push(`printed ${source.printed}: not a date`);
  if (!['high', 'medium', 'low'].includes(contact.confidence)) {
    reasons.push(`confidence ${contact.confidence} is unknown`);
  }
  return reasons;
}

function areaFaults({ id, icb, name, codes }: Area, icbCodes: readonly string[]): string[] {
  const reasons = codes
    .filter((code) => !areaCode.test(code))
    .map((code) => `area ${id} has the malformed code ${code}`);
  if (!icbCodes.includes(icb)) reasons.push(`area ${id} has the unknown board ${icb}`);
  const isWhole = codes.length === 1 && codes[0] === icb;
  if (isWhole !== (name === null))
    reasons.push(`area ${id} needs either a name or its board as the only code`);
  if (!isWhole && codes.some((code) => icbCodes.includes(code)))
    reasons.push(`area ${id} lists a whole board`);
  return reasons;
}

/** A year, a year and month, or a day that the calendar has. */
function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return false;
  const instant = new Date(date);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

function isDay(date: string | undefined): boolean {
  return date?.length === 10 && isDate(date);
}

function repeated(ids: readonly string[]): Set<string> {
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : [];
}
