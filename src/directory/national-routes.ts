/**
 * A national place to turn to. None of these is a Registration Authority, and none issues cards.
 * Nobody has confirmed one on the live page yet, so each is shown with its source and date.
 */
export interface NationalRoute {
  id: string;
  name: string;
  /** What it is good for, and what not. */
  purpose: string;
  web: string;
  phone: string | null;
  email: string | null;
  /** Whether it helps somebody whose Registration Authority we do not know. */
  findsRa: boolean;
  source: { publisher: string; title: string; printed: string | null; seen: string };
  confirmed: string | null;
}

const seen = '2026-11-22';

/** Source: facts, RA directory, "National contacts in one place" and its second pass. */
export const nationalRoutes: readonly NationalRoute[] = [
  {
    id: 'national-find-your-ra',
    name: 'Find your Registration Authority',
    purpose: 'NHS England’s page. It leads to the teams that serve primary care, by area.',
    web: 'https://digital.nhs.uk/services/care-identity-service/smartcard-and-authentication-users/find-your-registration-authority',
    phone: null,
    email: null,
    findsRa: true,
    source: {
      publisher: 'NHS England',
      title: 'Find your Registration Authority',
      printed: '2025-04-04',
      seen,
    },
    confirmed: null,
  },
  {
    id: 'national-lpc-finder',
    name: 'Find your local pharmaceutical committee (LPC)',
    purpose: 'It often knows the current Registration Authority, and takes it up when one does not answer.',
    web: 'http://www.lpc-online.org.uk/',
    phone: null,
    email: null,
    findsRa: true,
    source: { publisher: 'Community Pharmacy England', title: 'About LPCs', printed: '2025-05-08', seen },
    confirmed: null,
  },
  {
    id: 'national-self-unlock',
    name: 'Self-service smartcard unlock',
    purpose: 'For a locked card. Try it before you contact anybody.',
    web: 'https://digital.nhs.uk/unlock',
    phone: null,
    email: null,
    findsRa: false,
    source: { publisher: 'NHS England', title: 'Self-service smartcard unlock', printed: null, seen },
    confirmed: null,
  },
  {
    id: 'national-cpe-digital',
    name: 'Community Pharmacy England, digital team',
    purpose: 'The last step, after the Registration Authority and then the LPC have not helped.',
    web: 'https://cpe.org.uk/digital-and-technology/smartcards/',
    phone: null,
    email: 'it@cpe.org.uk',
    findsRa: false,
    source: {
      publisher: 'Community Pharmacy England',
      title: 'Smartcard Registration Authorities (RAs)',
      printed: '2026-01-22',
      seen,
    },
    confirmed: null,
  },
  {
    id: 'national-service-desk',
    name: 'National Service Desk',
    purpose:
      'For IT teams and suppliers, with faults in the sign-in service. It adds no roles and does not chase a Registration Authority.',
    web: 'https://digital.nhs.uk/about-nhs-digital/contact-us#nhs-digital-service-desks',
    phone: '0300 303 5035',
    email: 'ssd.nationalservicedesk@nhs.net',
    findsRa: false,
    source: {
      publisher: 'NHS England, in the code of its prescription tracker',
      title: 'eps-prescription-tracker-ui, EpsLogoutPageStrings.ts',
      printed: '2026-04-18',
      seen,
    },
    confirmed: null,
  },
];
