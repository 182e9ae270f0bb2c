import type { NationalRoute } from '../directory/national-routes.ts';
import type { PackagedContact } from '../directory/registration-authorities.ts';
import type { Guidance } from './answer.ts';
import { hrefsOf } from './check-answer.ts';

/** A group of things that a person still has to settle before this is published. */
export interface OpenChecks {
  group: string;
  items: string[];
}

/** What no data shows as unconfirmed: dates, gaps, rules. `done` is the day and who, or null. */
interface ReleaseChecks {
  group: string;
  items: { ask: string; done: string | null }[];
}

interface Packaged {
  guidance: Guidance;
  routes: readonly NationalRoute[];
  contacts: readonly PackagedContact[];
  checks: readonly ReleaseChecks[];
}

/**
 * Everything that a person has to open, ring or decide before this is published, in the order that
 * saves most time: the one list that settles every contact first.
 */
export function openChecks({ guidance, routes, contacts, checks }: Packaged): OpenChecks[] {
  const unopened = (derived: boolean) =>
    Object.entries(guidance.sources).flatMap(([id, { publisher, title, url, ...source }]) => {
      if (!url || source.opened || source.derived !== derived) return [];
      return [
        `${id}: ${publisher}, ${title}${source.mirror ? ' (words read on a mirror)' : ''}\n      <${url}>`,
      ];
    });
  const known = new Set(Object.values(guidance.sources).map(({ url }) => url));
  const tools = new Set(guidance.answers.flatMap(hrefsOf).filter((href) => !known.has(href)));
  const ways = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ');
  const [list, ...others] = checks.map(({ group, items }) => ({
    group,
    items: items.flatMap(({ ask, done }) => (done ? [] : [ask])),
  }));
  const groups = [
    ...(list ? [list] : []),
    {
      group: 'Contacts, Registration Authorities: ring or write to each',
      items: contacts
        .filter(({ confirmed }) => !confirmed)
        .map(({ name, phones, emails, web, source, areas }) =>
          ways(
            `${name} (${areas.map((area) => area.name ?? area.icb).join('; ')})`,
            ...phones.map(({ number }) => number),
            ...emails,
            web && `<${web}>`,
            `source: ${source.publisher}, ${source.printed ?? 'undated'}`,
          ),
        ),
    },
    {
      group: 'Contacts, national',
      items: routes
        .filter(({ confirmed }) => !confirmed)
        .map(({ name, web, phone, email }) => ways(`${name}: <${web}>`, phone, email)),
    },
    ...others,
    {
      group: 'Addresses worked out from a mirror (derived): open each and compare',
      items: unopened(true),
    },
    {
      group: 'Addresses seen, never opened: open each and compare',
      items: unopened(false),
    },
    { group: 'Tools that steps lead to: open each', items: [...tools].map((href) => `<${href}>`) },
    {
      group: 'Answers: read each beside its pages, then fill in `confirmed`',
      items: guidance.answers
        .filter(({ confirmed }) => !confirmed)
        .map(({ id, title, reviewBy }) => `${id}: ${title} (review by ${reviewBy})`),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The list as Markdown, to be ticked off. */
export function beforeRelease(open: OpenChecks[]): string {
  const parts = open.map(
    ({ group, items }) => `## ${group}\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`,
  );
  return `# Before this is published

Written by \`npm run guidance:check\`. Nobody has opened a live page yet: a person has to settle each of
these, and note it where it is kept (\`opened\` in sources.yaml, \`confirmed\` of a contact or an answer,
\`done\` in release-checks.yaml). \`npm run package -- --release\` refuses while one is open.

${parts.join('\n')}`;
}
