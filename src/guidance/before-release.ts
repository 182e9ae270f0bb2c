import type { NationalRoute } from '../directory/national-routes.ts';
import type { Guidance, Source } from './answer.ts';

/**
 * Everything that a person has to open or ring before this is published, as Markdown: nobody has
 * opened a live page yet. Links worked out from a mirror come first, for they are the least sure.
 */
export function beforeRelease(guidance: Guidance, routes: readonly NationalRoute[]): string {
  const sources = new Map<string, Source>();
  for (const answer of guidance.answers) {
    for (const [id, source] of Object.entries(answer.sources)) sources.set(id, source);
  }
  const linked = [...sources]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, { url, ...source }]) => (url ? [{ id, url, ...source }] : []));
  const line = ({ id, url, publisher, title, mirror }: (typeof linked)[number]) =>
    `- [ ] ${id}: ${publisher}, ${title}${mirror ? ' (words read on a mirror)' : ''}\n      <${url}>`;
  const tools = new Set(
    guidance.answers.flatMap(({ steps, fallback, escalate }) =>
      [...steps, ...fallback, ...escalate].flatMap(({ open }) => (open ? [open.href] : [])),
    ),
  );
  const list = (lines: string[]) => lines.join('\n');
  return `# Before this is published

Written by \`npm run guidance:check\`. Somebody has to open each of these and compare.

## Addresses worked out from a mirror (derived)

${list(linked.filter(({ derived }) => derived).map(line))}

## Addresses seen, never opened

${list(linked.filter(({ derived }) => !derived).map(line))}

## Tools that steps lead to

${list([...tools].map((href) => `- [ ] <${href}>`))}

## Contacts

${list(routes.map(({ name, web, phone, email }) => `- [ ] ${[`${name}: <${web}>`, phone, email].filter(Boolean).join(', ')}`))}

## Answers

${list(guidance.answers.map(({ id, title, reviewBy }) => `- [ ] ${id}: ${title} (review by ${reviewBy})`))}
`;
}
