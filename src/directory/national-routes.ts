/**
 * A national place to turn to. None of these is a Registration Authority, and none issues cards.
 * Nobody has confirmed one on the live page yet, so each is shown with its source and date. They stand in
 * `national-routes.json`. Source: facts, RA directory, "National contacts in one place" and its second pass.
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
