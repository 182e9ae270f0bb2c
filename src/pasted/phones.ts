import parsePhone from 'libphonenumber-js/core';
import type { MetadataJson } from 'libphonenumber-js/core';
import gb from './gb-metadata.json' with { type: 'json' };

const metadata = gb as unknown as MetadataJson;
const extensionAtEnd = /[\s,;(]*(?:extension|extn|ext|x)[.:\s#]*(\d{1,6})\)?\s*$/i;

/**
 * One UK number as the NHS writes it, or null.
 * A number the metadata does not list is still taken when it is of the right length and begins as UK numbers do,
 * because new ranges (and the ranges kept for drama) are missing from it.
 */
export function formatPhone(raw: string): { number: string; extension: string } | null {
  if (raw.length > 60) return null;
  const extension = extensionAtEnd.exec(raw);
  const national = toNational(extension ? raw.slice(0, extension.index) : raw);
  if (national === null) return null;
  const parsed = parsePhone(national, 'GB', metadata);
  if (!parsed) return null;
  if (!parsed.isValid() && !(parsed.isPossible() && beginsAsUkNumber(national))) return null;
  return { number: parsed.formatNational(), extension: extension?.[1] ?? '' };
}

/** Whether the metadata lists it: asked when a letter had to be read as a digit. */
export function isListedPhone(raw: string): boolean {
  const national = toNational(raw);
  return national !== null && parsePhone(national, 'GB', metadata)?.isValid() === true;
}

function toNational(raw: string): string | null {
  const compact = raw.normalize('NFKC').replace(/[\s.()\u2010-\u2015\u2212-]/g, '');
  if (!/^\+?\d{7,16}$/.test(compact)) return null;
  const national = compact.replace(/^(?:\+|00)440?/, '0');
  return /^0[1-9]/.test(national) ? national : null;
}

function beginsAsUkNumber(national: string): boolean {
  return /^0(?:1(?:1[3-8]|[2-9]\d)|2[03489]\d|3[0347]\d|7[1-57-9]\d|8[047]\d)\d{7}$/.test(national);
}
