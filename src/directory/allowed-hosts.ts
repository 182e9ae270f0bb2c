/** The only hosts an answer or a contact may link to. Mirrors are evidence and never stand here. */
const allowedHosts = new Set([
  'digital.nhs.uk',
  'cpe.org.uk',
  'www.lpc-online.org.uk',
  'manage-care-identities.care-identity-service2.nhs.uk',
  'apply-for-care-identity.care-identity-service2.nhs.uk',
  'portal.spineservices.nhs.uk',
  'www.nhsemployers.org',
  'nhsdorset.nhs.uk',
  'www.cpwy.org',
  'servicedesk.necsu.nhs.uk',
  'cpsc.org.uk',
  'cits.royalcornwallhospitals.nhs.uk',
  'southyorkshire.communitypharmacy.org.uk',
  'communitypharmacyhumber.co.uk',
  'gps.northcentrallondon.icb.nhs.uk',
  'www.hblict.nhs.uk',
  'imerseyside.nhs.uk',
  'devon.communitypharmacy.org.uk',
  'blmk-n.communitypharmacy.org.uk',
  'bolton.communitypharmacy.org.uk',
]);

/** Whether a page may be linked to: its host is listed, and it is not read over plain HTTP where it need not be. */
export function isAllowedLink(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, host, username, password } = new URL(href);
  const safe = protocol === 'https:' || (protocol === 'http:' && host === 'www.lpc-online.org.uk');
  return safe && !username && !password && allowedHosts.has(host);
}
