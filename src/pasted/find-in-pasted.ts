import { emailPlaces, findEmails } from './emails.ts';
import { findPhones } from './find-phones.ts';
import { findHours, hourPlaces } from './hours.ts';
import { findLinks, linkPlaces } from './links.ts';
import { cutToLimit, maskMatches, plainText } from './plain-text.ts';

/** What was found in a pasted text, and what a person must decide about. */
export interface Found {
  phones: { number: string; purpose: string }[];
  emails: string[];
  links: string[];
  hours: string[];
  leftOver: { text: string; why: string }[];
}

/** Digits that are never a telephone number: UUIDs of the long kind, dates, versions, prices and times. */
const otherDigits = [
  /(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/gi,
  /(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([./-])\d{2}\2\d{2})(?![\d]|[./-]\d)/g,
  /(?<![\d.])(?!0\d)\d{1,4}(?:\.\d{1,4}){2,8}(?![\d]|\.\d)/g,
  /[£$€] ?\d[\d,. ]{0,20}/g,
  /(?<!\d)[0-2]\d[0-5]\d ?(?:-|to) ?[0-2]\d[0-5]\d(?! ?\d)/g,
];

/** Finds contact details in what a person pasted from a page. Nothing uncertain is taken: it goes to `leftOver`. */
export function findInPasted(text: string): Found {
  const read = cutToLimit(text);
  const plain = plainText(read);
  const { links, refused } = findLinks(plain);
  const withoutLinks = maskAll(plain, linkPlaces);
  const { emails, broken } = findEmails(withoutLinks);
  const withoutEmails = maskAll(withoutLinks, emailPlaces);
  const hours = findHours(withoutEmails);
  const { phones, leftOver } = findPhones(maskAll(withoutEmails, [...hourPlaces, ...otherDigits]));
  const unread =
    read.length < text.length
      ? [{ text: '', why: 'only the first 20,000 characters were read, not the rest' }]
      : [];
  return {
    phones,
    emails,
    links,
    hours,
    leftOver: eachOnce([...unread, ...leftOver, ...broken, ...refused]),
  };
}

function maskAll(text: string, patterns: RegExp[]): string {
  return patterns.reduce(maskMatches, text);
}

function eachOnce(items: Found['leftOver']): Found['leftOver'] {
  return [...new Map(items.map((item) => [`${item.why}\n${item.text}`, item])).values()];
}
