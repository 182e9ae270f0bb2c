import { expect, inject, it } from 'vitest';
import { situations } from '../../src/guidance/situations.ts';

const ids = inject('guidance').answers.map((answer) => answer.id);

it.each(situations)('leads from “$label” to an answer that is packed', ({ answer }) => {
  expect(ids).toContain(answer);
});

it('offers each answer once, under its own label', () => {
  expect(new Set(situations.map(({ answer }) => answer)).size).toBe(situations.length);
  expect(new Set(situations.map(({ label }) => label)).size).toBe(situations.length);
});
