/** The only hosts an answer or a contact may link to. Mirrors are evidence and never stand here. */
const allowedHosts = new Set([
  'digital.nhs.uk',
  'cpe.org.uk',
  'www.lpc-online.org.uk',
  'manage-care-identities.care-identity-service2.nhs.uk',
]);

/** Whether a page may be linked to: its host is listed, and it is not read over plain HTTP where it need not be. */
export function isAllowedLink(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, host, username, password } = new URL(href);
  const safe = protocol === 'https:' || (protocol === 'http:' && host === 'www.lpc-online.org.uk');
  return safe && !username && !password && allowedHosts.has(host);
}
