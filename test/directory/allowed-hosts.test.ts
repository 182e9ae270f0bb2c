import { expect, it } from 'vitest';
import { isAllowedLink } from '../../src/directory/allowed-hosts.ts';

it.each([
  'https://digital.nhs.uk/unlock',
  'https://DIGITAL.NHS.UK/unlock',
  'https://digital.nhs.uk:443/',
  'https://cpe.org.uk/digital-and-technology/smartcards/',
  'http://www.lpc-online.org.uk/',
  'https://www.lpc-online.org.uk/',
  'https://manage-care-identities.care-identity-service2.nhs.uk',
])('allows %s', (href) => {
  expect(isAllowedLink(href)).toBe(true);
});

it.each([
  ['plain HTTP', 'http://digital.nhs.uk/unlock'],
  ['a subdomain', 'https://evil.digital.nhs.uk/'],
  ['the domain above', 'https://nhs.uk/'],
  ['a listed name as a subdomain of another', 'https://digital.nhs.uk.example.com/'],
  ['a listed name as the user', 'https://digital.nhs.uk@example.com/'],
  ['a user and a password', 'https://me:pass@digital.nhs.uk/'],
  ['another port', 'https://digital.nhs.uk:8443/'],
  ['a name with a dot at the end', 'https://digital.nhs.uk./'],
  ['a look-alike letter', 'https://digitаl.nhs.uk/'],
  ['a script', 'javascript:alert(1)'],
  ['a script with a listed name', 'javascript://digital.nhs.uk/%0Aalert(1)'],
  ['data', 'data:text/html,hello'],
  ['a file', 'file://digital.nhs.uk/etc/hosts'],
  ['mail', 'mailto:it@cpe.org.uk'],
  ['a path', '/unlock'],
  ['no scheme', '//digital.nhs.uk/unlock'],
  ['a bare name', 'digital.nhs.uk/unlock'],
  ['nothing', ''],
  ['a mirror', 'https://production-like.nhsd.io/unlock'],
])('refuses %s', (_what, href) => {
  expect(isAllowedLink(href)).toBe(false);
});
