/**
 * A national place to turn to. None of these is a Registration Authority, and none issues cards.
 * Nobody has confirmed one on the live page yet, so each is shown with its source and date.
 */
export interface NationalRoute {
  id: string;
  name: string;
  web: string;
  email: string | null;
  source: { publisher: string; title: string; printed: string | null; seen: string };
  confirmed: string | null;
}

/** Source: facts, RA directory, "National contacts in one place" and its second pass. */
export const nationalRoutes: readonly NationalRoute[] = [
  {
    id: 'national-find-your-ra',
    name: 'Find your Registration Authority',
    web: 'https://digital.nhs.uk/services/care-identity-service/smartcard-and-authentication-users/find-your-registration-authority',
    email: null,
    source: {
      publisher: 'NHS England',
      title: 'Find your Registration Authority',
      printed: '2025-04-04',
      seen: '2026-11-22',
    },
    confirmed: null,
  },
  {
    id: 'national-lpc-finder',
    name: 'Find your local pharmaceutical committee (LPC)',
    web: 'http://www.lpc-online.org.uk/',
    email: null,
    source: {
      publisher: 'Community Pharmacy England',
      title: 'About LPCs',
      printed: '2025-05-08',
      seen: '2026-11-22',
    },
    confirmed: null,
  },
  {
    id: 'national-cpe-digital',
    name: 'Community Pharmacy England: only if the RA and then the LPC have not helped',
    web: 'https://cpe.org.uk/digital-and-technology/smartcards/',
    email: 'it@cpe.org.uk',
    source: {
      publisher: 'Community Pharmacy England',
      title: 'Smartcard Registration Authorities (RAs)',
      printed: '2026-01-22',
      seen: '2026-11-22',
    },
    confirmed: null,
  },
];
