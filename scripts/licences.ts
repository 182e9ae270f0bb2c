import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What ends up in the built extension, and so has to bring its licence along. */
const bundled = [
  'htmlparser2',
  'htmlparser2/node_modules/entities', // of its own version; tools have others
  'libphonenumber-js',
  'nhsuk-frontend',
  'papaparse',
  'preact',
  'valibot',
  'webextension-polyfill',
];

/** The licences of the bundled parts, one after the other; the name of a licence where a part brings no text. */
export function licencesText(): string {
  return bundled
    .map((name) => `${name.slice(name.lastIndexOf('/') + 1)}\n\n${licenceOf(name).trim()}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const { license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license: string;
    homepage: string;
  };
  return `${license} licence. ${homepage}`;
}
