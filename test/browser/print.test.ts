import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guidance } from '../../src/guidance/answer.ts';
import { chromium, saveContact, type Desk } from './desks.ts';

let desk: Desk;
const { answers } = JSON.parse(readFileSync('dist/chromium/guidance.json', 'utf8')) as Guidance;

/** How many pages of paper a PDF has. */
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;

beforeAll(async () => {
  desk = await chromium();
});
afterAll(() => desk.close());

test(
  'every answer prints on one page of A4, with each desk’s own contact in it',
  { timeout: 240_000 },
  async () => {
    const options = await desk.open('options.html#contacts', '#lpc-name');
    for (const actor of ['registrationAuthority', 'itHelpdesk', 'headOffice', 'lpc'] as const) {
      const hours = 'Monday to Friday, 8am to 5pm';
      await saveContact(options, actor, { name: 'Smartcard team', phones: '01632 960001 main', hours });
    }
    const page = await desk.open(`answer.html#${answers[0]?.id}`, 'article');
    const longer: string[] = [];
    for (const { id } of answers) {
      await page.evaluate((hash) => void (location.hash = hash), id);
      await page.waitForSelector(`article[data-answer="${id}"]`);
      const pages = pagesOf(await page.pdf({ format: 'A4' }));
      if (pages !== 1) longer.push(`${id}: ${pages}`);
    }
    expect(answers.length).toBeGreaterThan(50);
    expect(longer).toEqual([]);
  },
);
