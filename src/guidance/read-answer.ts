import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { actors, topics, type Actor, type Answer, type Source, type Step } from './answer.ts';
import { findFaults, type Fault } from './check-answer.ts';
import { day } from './day.ts';
import { checkedLink, readLine, type FaultAt } from './read-line.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));

const frontMatter = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words with hyphens')),
  topic: v.picklist(topics),
  title: text,
  summary: text,
  related: v.array(text),
  reading: v.optional(v.array(text), []),
  written: day,
  confirmed: v.nullable(v.strictObject({ on: day, by: text })),
  reviewBy: day,
});

const sections = {
  'Do this now': 'steps',
  'If that does not work': 'fallback',
  'If you are still stuck': 'escalate',
  'Good to know': 'notes',
  'Where sources disagree': 'conflicts',
} as const;
type Section = (typeof sections)[keyof typeof sections];
const asksHeading = '## How people ask';

/**
 * Compiles one Markdown answer. Its form: YAML front matter, then the sections named above; steps
 * as `1. **Card user:** Do this. {N15, N25; MED; contact RA}` with the official tool as a lone link
 * on the next line; notes as `- Text. {N15}`. In the braces: sources, then a grade below HIGH, or
 * `not known` for a gap that we own up to. Last, how people ask for it, a phrase a line.
 */
export function readAnswer(
  markdown: string,
  register: Record<string, Source>,
): { kind: 'read'; answer: Answer; asks: string[] } | { kind: 'refused'; faults: Fault[] } {
  const faults: Fault[] = [];
  const lines = markdown.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    return { kind: 'refused', faults: [{ line: 1, reason: 'has no front matter between --- lines' }] };
  }
  const head = readFrontMatter(lines.slice(1, end), faults);
  const asksAt = lines.indexOf(asksHeading);
  const written = asksAt < 0 ? lines : lines.slice(0, asksAt);
  const body = readBody(written, end + 1, faults);
  const asks = readAsks(lines, asksAt, faults);
  if (!body.steps.length) faults.push({ line: end + 1, reason: 'has no step under “Do this now”' });
  if (!head) return { kind: 'refused', faults };
  const answer = { ...head, ...body };
  faults.push(...findFaults(answer, written, register));
  return faults.length ? { kind: 'refused', faults } : { kind: 'read', answer, asks };
}

function readFrontMatter(yaml: string[], faults: Fault[]) {
  let found: unknown;
  try {
    found = parseYaml(yaml.join('\n'));
  } catch (caught) {
    faults.push({ line: 2, reason: `front matter is not YAML: ${String(caught).split('\n')[0]}` });
    return null;
  }
  const result = v.safeParse(frontMatter, found);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const field = v.getDotPath(issue)?.split('.')[0] ?? 'front matter';
    const line = yaml.findIndex((each) => each.startsWith(`${field}:`)) + 2;
    faults.push({ line: Math.max(line, 2), reason: `${field}: ${issue.message}` });
  }
  return null;
}

/** The phrases in the last section: they teach the search, and are not part of what is shown. */
function readAsks(lines: string[], heading: number, faults: Fault[]): string[] {
  if (heading < 0) {
    faults.push({ line: lines.length, reason: `has no “${asksHeading}” at its end` });
    return [];
  }
  const asks = lines.slice(heading + 1).flatMap((line, by) => {
    const phrase = /^- (.*\S)\s*$/.exec(line)?.[1];
    if (phrase) return [phrase];
    if (line.trim())
      faults.push({ line: heading + by + 2, reason: 'is not a phrase, “- how somebody asks”' });
    return [];
  });
  if (!asks.length) faults.push({ line: heading + 1, reason: 'has no phrase under “How people ask”' });
  return asks;
}

type Body = Pick<Answer, Section>;

function readBody(lines: string[], from: number, faults: Fault[]): Body {
  const body: Body = { steps: [], fallback: [], escalate: [], notes: [], conflicts: [] };
  let section: Section | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    const fault = (reason: string) => faults.push({ line: at + 1, reason });
    const heading = /^## (.*)$/.exec(line)?.[1];
    const step = /^\d+\. \*\*(.+?):\*\* (.*)$/.exec(line);
    const note = /^- (.*)$/.exec(line);
    const open = /^ +\[([^\]]+)\]\(([^)\s]+)\)$/.exec(line);
    if (!line) continue;
    if (heading !== undefined) {
      section = (sections as Record<string, Section>)[heading] ?? null;
      if (!section) fault(`“${heading}” is not one of the sections: ${Object.keys(sections).join(', ')}`);
    } else if (section === 'notes' || section === 'conflicts') {
      if (note) body[section].push(readLine(note[1]!, fault).line);
      else fault('is not a note, “- Text. {source}”');
    } else if (section && step) {
      body[section].push(readStep(step[1]!, step[2]!, fault));
    } else if (section && open) {
      const last = body[section].at(-1);
      if (!last) fault('is a link with no step above it');
      else last.open = { text: open[1]!, href: checkedLink(open[2]!, fault) };
    } else {
      fault('is not a step, “1. **Card user:** Text. {source}”, or a lone link below one');
    }
  }
  return body;
}

function readStep(names: string, rest: string, fault: FaultAt): Step {
  const who = names.split(',').map((name) => name.trim());
  const known = (name: string) => actors.find((actor) => actor.toLowerCase() === name.toLowerCase());
  for (const name of who) {
    if (!known(name)) fault(`“${name}” is not one who does steps: ${actors.join(', ')}`);
  }
  const { line, contact } = readLine(rest, fault);
  if (line.grade === 'LOW' || line.grade === 'not known') {
    fault(`is graded ${line.grade}: that may be a note, never a step`);
  }
  return {
    ...line,
    who: who.map(known).filter((actor): actor is Actor => actor !== undefined),
    open: null,
    contact,
  };
}
