import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { popupReady, textOf, until, type Desk } from './desks.ts';
import {
  addCard,
  badgeOn,
  cardOf,
  copyOfBuild,
  firefoxWith,
  inDays,
  keepCards,
  keptCards,
  ownFolder,
  quietNow,
  saveReminders,
  setQuietHours,
  shownTo,
  shows,
  tick,
  tickQuietHours,
  today,
  toldOf,
} from './keep-cards.ts';

const alarm = (page: Page) => page.evaluate(() => chrome.alarms.get('tick'));
const backgroundRuns = (page: Page) =>
  page.evaluate(async () =>
    (await chrome.runtime.getContexts({})).some(({ contextType }) => contextType === 'BACKGROUND'),
  );

/** Without a screen Firefox does not tell of its notifications: here the build notes what it asks for. */
describe('a card that expires in 12 days, in Firefox', () => {
  let desk: Desk;
  let options: Page;
  const profile = ownFolder();
  const folder = copyOfBuild('firefox');
  const expires = inDays(12);
  let notice = '';
  const expectOne = async () => {
    expect(await toldOf(options)).toEqual([notice]);
    expect(await shownTo(options)).toMatchObject([{ step: inDays(-2), on: today() }]);
    expect(await badgeOn(options)).toBe('1');
    const popup = await desk.open('popup.html', popupReady);
    await shows(popup, '1 card needs renewing. AB: card expires in 12 days.');
    await popup.close();
  };

  beforeAll(async () => {
    desk = await firefoxWith(folder, { profile, install: 'permanent' });
    options = await desk.open('options.html#cards', 'nav');
  });
  afterAll(() => desk.close());

  test('gives one notice as soon as it is typed, on the badge and in the popup’s line too', async () => {
    await addCard(options, 'AB', expires);
    const [person] = await keptCards(options);
    notice = `renewal card ${person?.id} certificate ${expires} ${inDays(-2)}`;
    await until(async () => (await shownTo(options)).length > 0);
    await expectOne();
  });

  test('gives no other after 20 more ticks', async () => {
    for (let ticks = 0; ticks < 20; ticks++) expect(await tick(options)).toEqual({ kind: 'done' });
    await expectOne();
  });

  test('gives no other after the background went to sleep, and the alarms were cleared: the alarm is back', async () => {
    await until(async () => !(await backgroundRuns(options)));
    await options.evaluate(() => chrome.alarms.clearAll());
    expect(await alarm(options)).toBeFalsy();
    await tick(options);
    expect((await alarm(options))?.periodInMinutes).toBe(30);
    await expectOne();
  });

  test('gives no other after Firefox was started again, and the alarm is back', async () => {
    await desk.close();
    desk = await firefoxWith(folder, { profile, install: 'kept' });
    options = await desk.open('options.html#cards', '.board');
    expect((await until(() => alarm(options)))?.periodInMinutes).toBe(30);
    for (let ticks = 0; ticks < 3; ticks++) await tick(options);
    await expectOne();
  });

  test('waits for quiet hours that cover now, and comes at once when they are switched off', async () => {
    await options.close();
    options = await desk.open('options.html#reminders', '.reminders');
    const { from, to, endsAt } = quietNow();
    await setQuietHours(options, from, to);
    await keepCards(options, [cardOf(1, 'CD', 12), cardOf(2, 'EF', 3)]);
    await until(async () => (await badgeOn(options)) === '2');
    await tick(options);
    expect(await toldOf(options)).toEqual([notice]);
    const alarms = await options.evaluate(() => chrome.alarms.getAll());
    expect(alarms.map(({ scheduledTime }) => scheduledTime)).toContainEqual(endsAt);
    await tickQuietHours(options);
    await saveReminders(options);
    await until(async () => (await toldOf(options)).length === 2);
    expect((await toldOf(options)).toSorted()[1]).toMatch(/^renewal digest 2 /);
  });
});

test('a background that throws when it starts is told of in the popup, with what is due', async () => {
  const folder = copyOfBuild('firefox', { background: () => 'throw new Error("It does not start");' });
  const desk = await firefoxWith(folder, { install: 'kept' }); // no tab of options would come, to be waited for
  try {
    await desk.browser.installExtension(folder);
    const page = await desk.open('answer.html#renew', 'article');
    await keepCards(page, [cardOf(1, 'AB', 12)]);
    const popup = await desk.open('popup.html', popupReady);
    await shows(popup, '1 card needs renewing. AB: card expires in 12 days.');
    await shows(popup, 'No notifications can come: the background does not run');
    expect(await textOf(popup)).toContain('What is due is still shown here.');
  } finally {
    await desk.close();
  }
});
