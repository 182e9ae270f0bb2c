import { expect, it } from 'vitest';
import { situations } from '../../src/guidance/situations.ts';
import { readGuidance } from '../../scripts/guidance.ts';

const ids = readGuidance().answers.map((answer) => answer.id);

it.each(situations)('leads from “$label” to an answer that is packed', ({ answer }) => {
  expect(ids).toContain(answer);
});

it('offers each answer once, under its own label', () => {
  expect(new Set(situations.map(({ answer }) => answer)).size).toBe(situations.length);
  expect(new Set(situations.map(({ label }) => label)).size).toBe(situations.length);
});
