import { describe, expect, it } from 'vitest';
import { isAllowedLink } from '../../src/directory/allowed-hosts.ts';
import { topics } from '../../src/guidance/answer.ts';
import { allLines } from '../../src/guidance/check-answer.ts';
import { topicTitles } from '../../src/guidance/topic-titles.ts';
import { isCalendarDate } from '../../src/settings/typed-date.ts';
import { readGuidance } from '../../scripts/guidance.ts';

/** Hosts that the facts were read on and that nobody may be sent to. */
const neverShown = [
  'production-like.nhsd.io',
  'nhsd-proxy.dokku3.ebmdatalab.net',
  'navigateshootingstrobe.pages.dev',
  'tnaqa.mirrorweb.com',
  'psnc.org.uk',
  'archive.psnc.org.uk',
];

const guidance = readGuidance();
const text = JSON.stringify(guidance);

/** Every string that stands in a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

describe('the packaged answers', () => {
  it('compile without fault', () => {
    expect(readGuidance).not.toThrow();
  });

  it.each(topics)('cover the topic %s', (topic) => {
    expect(guidance.answers.filter((answer) => answer.topic === topic)).not.toEqual([]);
  });

  it('belong to 21 topics, each with one title', () => {
    expect(topics).toHaveLength(21);
    expect(topicTitles.map(([topic]) => topic).toSorted()).toEqual([...topics].toSorted());
    expect(new Set(topicTitles.map(([, title]) => title)).size).toBe(21);
  });

  it('carry the sources that the glossary names', () => {
    expect(Object.keys(guidance.glossary.terms).length).toBeGreaterThan(10);
    for (const { sources } of Object.values(guidance.glossary.terms)) {
      for (const id of sources) expect(guidance.sources).toHaveProperty(id);
    }
  });

  it('claim of no page that a person opened it', () => {
    expect(Object.values(guidance.sources).filter(({ opened }) => opened)).toEqual([]);
  });

  it('link only to hosts on the allow-list', () => {
    const links = stringsIn(guidance).filter(
      (each) => /^[a-z][a-z0-9+.-]*:\S/i.test(each) || each.startsWith('//'),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !isAllowedLink(link))).toEqual([]);
  });

  it.each(neverShown)('nowhere name %s', (host) => {
    expect(text).not.toContain(host);
  });

  it('hold no telephone number and no e-mail address: contacts are kept elsewhere, with their age', () => {
    const words = stringsIn(guidance);
    expect(words.filter((each) => /\S@\S+\.\S/.test(each))).toEqual([]);
    expect(words.filter((each) => /(?:\b0|\+44|\(0)[\d ()-]{8,}\d/.test(each))).toEqual([]);
  });

  it('hold no HTML', () => {
    expect(text).not.toMatch(/<\/?[a-z!]/i);
  });
});

describe.each(guidance.answers)('$id', (answer) => {
  it('is due for review within six months of being written', () => {
    expect(isCalendarDate(answer.written)).toBe(true);
    expect(isCalendarDate(answer.reviewBy)).toBe(true);
    const latest = Temporal.PlainDate.from(answer.written).add({ months: 6 }).toString();
    expect(answer.reviewBy > answer.written && answer.reviewBy <= latest).toBe(true);
  });

  it('claims no live check', () => {
    expect(answer.confirmed).toBeNull();
  });

  it('says who does each step, and on what source', () => {
    for (const step of [...answer.steps, ...answer.fallback, ...answer.escalate]) {
      expect(step.who.length).toBeGreaterThan(0);
      expect(step.sources.length).toBeGreaterThan(0);
      expect(['HIGH', 'MED']).toContain(step.grade);
    }
  });

  it('carries each source that it names', () => {
    for (const id of allLines(answer).flatMap((line) => line.sources)) {
      expect(guidance.sources).toHaveProperty(id);
    }
    for (const id of answer.reading) expect(guidance.sources[id]?.url).toBeTruthy();
  });

  it('does not lead back to itself', () => {
    expect(answer.related).not.toContain(answer.id);
  });
});
