import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openActionPopup, startChromium } from '../../scripts/drive.ts';
import { popupReady, sleep, stopWorker, textOf, until, workerRuns, type Desk } from './desks.ts';
import {
  addCard,
  badgeOn,
  cardOf,
  chromiumWith,
  copyOfBuild,
  inDays,
  keepCards,
  keptCards,
  longDate,
  nationalDate,
  noNotices,
  ownFolder,
  programs,
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

/** How often a worker is stopped at each point. A round takes about a tenth of a second; 100 have been tried. */
const rounds = 10;

const notices = (page: Page) => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const alarm = (page: Page) => page.evaluate(() => chrome.alarms.get('tick'));

/** Wakes the worker without anything to do. */
const wake = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage('nothing').catch(() => undefined));

/** Does something in the worker, and lets go of it again: one that is looked at does not stop. */
async function inWorker<Given extends unknown[]>(
  { browser }: Desk,
  work: (...given: Given) => unknown,
  ...given: Given
): Promise<void> {
  const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
  const session = await target.createCDPSession();
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${String(work)})(...${JSON.stringify(given)})`,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

describe('a card that expires in 12 days, in Chromium', () => {
  let desk: Desk;
  let options: Page;
  const profile = ownFolder();
  const folder = copyOfBuild('chromium');
  const expires = inDays(12);
  let notice = '';
  /** One notice in all, on the badge and in the popup too. */
  const expectOne = async () => {
    expect(await toldOf(options)).toEqual([notice]);
    expect(await shownTo(options)).toHaveLength(1);
    expect(await badgeOn(options)).toBe('1');
    const popup = await desk.popup();
    await shows(popup, '1 card needs renewing. AB: card expires in 12 days.');
    await popup.close();
  };

  beforeAll(async () => {
    desk = await chromiumWith(folder, { profile });
    options = await desk.open('options.html#cards', 'nav');
  });
  afterAll(() => desk.close());

  test('gives one notice as soon as it is typed, on the badge and in the popup’s line too', async () => {
    await addCard(options, 'AB', expires);
    const [person] = await keptCards(options);
    notice = `renewal card ${person?.id} certificate ${expires} ${inDays(-2)}`;
    await until(async () => (await shownTo(options)).length > 0);
    expect(await notices(options)).toEqual([notice]);
    await expectOne();
  });

  test('gives no other after 20 more ticks', async () => {
    for (let ticks = 0; ticks < 20; ticks++) expect(await tick(options)).toEqual({ kind: 'done' });
    expect(await notices(options)).toEqual([notice]);
    await expectOne();
  });

  test('gives no other after all alarms were cleared, and the alarm is back', async () => {
    await stopWorker(desk, options);
    await options.evaluate(() => chrome.alarms.clearAll());
    expect(await alarm(options)).toBeUndefined();
    await tick(options);
    expect((await alarm(options))?.periodInMinutes).toBe(30);
    await expectOne();
  });

  test('gives no other after the worker was stopped, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      await stopWorker(desk, options);
      await tick(options);
    }
    await expectOne();
  });

  test('gives no other after the browser was started again', async () => {
    await desk.close();
    desk = await chromiumWith(folder, { profile });
    options = await desk.open('options.html#cards', '.board');
    await until(async () => alarm(options));
    for (let ticks = 0; ticks < 3; ticks++) await tick(options);
    expect(await options.$eval('.board', (board) => board.textContent)).toContain('12 days left');
    await expectOne();
  });

  test('gives another when its date has changed, and takes the badge away when it is renewed', async () => {
    await keepCards(options, [cardOf(1, 'AB', 6)]);
    await until(async () => (await toldOf(options)).length === 2);
    await keepCards(options, [cardOf(1, 'AB', 700)]);
    await until(async () => (await badgeOn(options)) === '');
    await tick(options);
    expect(await toldOf(options)).toHaveLength(2);
  });
});

describe('quiet hours that cover now, in Chromium', () => {
  let desk: Desk;
  let options: Page;
  beforeAll(async () => {
    desk = await chromiumWith(copyOfBuild('chromium'));
    options = await desk.open('options.html#reminders', '.reminders');
  });
  afterAll(() => desk.close());

  test('hold the notice back, not the badge, and wake the background when they end', async () => {
    const { from, to, endsAt } = quietNow();
    await setQuietHours(options, from, to);
    await keepCards(options, [cardOf(1, 'AB', 12)]);
    await until(async () => (await badgeOn(options)) === '1');
    await tick(options);
    expect(await toldOf(options)).toEqual([]);
    expect(await shownTo(options)).toEqual([]);
    const alarms = await options.evaluate(() => chrome.alarms.getAll());
    const times = alarms.map(({ scheduledTime }) => scheduledTime);
    expect(times).toContainEqual(endsAt);
  });

  test('give it at once when they are switched off, without a tick', async () => {
    await tickQuietHours(options);
    await saveReminders(options);
    await until(async () => (await shownTo(options)).length > 0);
    expect(await notices(options)).toEqual(await toldOf(options));
    expect(await notices(options)).toHaveLength(1);
  });
});

/** Points at which the worker is stopped, and how often the notice is given in all. */
const points = [
  ['before it notes that it is about to', 'intent', false, 1],
  ['after it has noted that it is about to', 'intent', true, 1],
  ['before the notification', 'notice', false, 1],
  ['after the notification', 'notice', true, 2],
  ['before the record', 'record', false, 2],
  ['after the record', 'record', true, 1],
] as const;

describe('a worker that is stopped between deciding and recording', () => {
  let desk: Desk;
  let page: Page;
  let session: CDPSession;
  const person = cardOf(1, 'AB', 12);
  beforeAll(async () => {
    desk = await chromiumWith(copyOfBuild('chromium'));
    page = await desk.open('answer.html#renew', 'article');
    await keepCards(page, [person]);
    await until(async () => (await shownTo(page)).length > 0);
    session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
  });
  afterAll(() => desk.close());

  const stop = async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    for (let tries = 0; workerRuns(desk); tries++) {
      if (tries > 500) throw new Error('The worker was not stopped');
      await sleep(5);
    }
  };

  test.each(points)('loses nothing when that is %s', { timeout: 60_000 }, async (_, api, isAfter, given) => {
    for (let round = 0; round < rounds; round++) {
      await noNotices(page);
      await wake(page);
      await inWorker(desk, hangAt, api, isAfter);
      await page.evaluate(() => void chrome.runtime.sendMessage({ command: 'tick' }).catch(() => undefined));
      await inWorker(desk, () => (globalThis as unknown as { reached: Promise<void> }).reached);
      await stop();

      expect(await tick(page)).toEqual({ kind: 'done' });
      await tick(page);
      const told = await toldOf(page);
      expect(told, `round ${round}`).toHaveLength(given);
      expect(new Set(told)).toEqual(new Set(await notices(page)));
      expect(await shownTo(page)).toEqual([
        { clock: `${person.id} certificate ${person.certificate}`, step: inDays(-2), on: today() },
      ]);
      await stop();
    }
  });
});

/** In the worker: the call of that kind never answers, before or after it is made. `reached` resolves once it hangs. */
function hangAt(kind: 'intent' | 'notice' | 'record', isAfter: boolean): void {
  let reach: () => void = () => undefined;
  Object.assign(globalThis, { reached: new Promise<void>((resolve) => (reach = resolve)) });
  const hang = async <T>(call: () => Promise<T>): Promise<T> => {
    if (isAfter) await call();
    reach();
    return new Promise<T>(() => undefined);
  };
  const { notifications } = chrome as unknown as {
    notifications: { create: (...given: unknown[]) => Promise<string> };
  };
  const create = notifications.create.bind(notifications);
  if (kind === 'notice') notifications.create = (...given) => hang(() => create(...given));
  const local = chrome.storage.local as { set: (items: object) => Promise<void> };
  const set = local.set.bind(local);
  let writes = 0;
  local.set = (items) => {
    const isIt = 'shownNotices' in items && ++writes === (kind === 'record' ? 2 : 1) && kind !== 'notice';
    return isIt ? hang(() => set(items)) : set(items);
  };
}

describe('a click on a notice, after its worker was stopped', () => {
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    desk = await chromiumWith(copyOfBuild('chromium', { dates: [nationalDate(inDays(20))] }));
    page = await desk.open('answer.html#renew', 'article');
  });
  afterAll(() => desk.close());
  beforeEach(() => noNotices(page));

  /** Clicks on the one notice that there is, as the browser would tell a worker that it starts for it. */
  const click = async () => {
    await until(async () => (await notices(page)).length === 1);
    await until(async () => (await shownTo(page)).length > 0);
    const [id] = await notices(page);
    await stopWorker(desk, page);
    await wake(page);
    const before = new Set(desk.browser.targets());
    await inWorker(
      desk,
      (clicked) => {
        const { onClicked } = chrome.notifications as unknown as {
          onClicked: { dispatch: (id: string | undefined) => void };
        };
        onClicked.dispatch(clicked);
      },
      id,
    );
    const opened = await desk.browser.waitForTarget(
      (each) => each.type() === TargetType.PAGE && !before.has(each) && each.url().startsWith(desk.base),
    );
    return (await opened.page())!;
  };
  const seenTo = (number: number, who: string, days: number) => ({
    ...cardOf(number, who, days),
    choices: [{ clock: `national cis1 ${inDays(20)}`, kind: 'not ours' as const, on: today() }],
  });

  test('opens that card in options, with what to do about it', async () => {
    await keepCards(page, [
      ...Array.from({ length: 30 }, (_, at) => seenTo(at + 1, `P${at}`, 400)),
      seenTo(99, 'AB', 12),
    ]);
    const opened = await click();
    expect(opened.url()).toBe(`${desk.base}/options.html#cards/000000000063`);
    await opened.waitForSelector('#card-000000000063 [aria-expanded=true]');
    await until(() => opened.evaluate(() => document.activeElement?.id === 'card-000000000063'));
    expect(await opened.$eval('#card-000000000063', (row) => row.textContent)).toContain('12 days left');
    expect(await textOf(opened)).toContain(`AB’s card expires on ${longDate(inDays(12))}, in 12 days.`);
    expect(await notices(page)).toEqual([]);
    await opened.close();
  });

  test('opens Cards from one about several', async () => {
    await keepCards(page, [seenTo(1, 'AB', 12), seenTo(2, 'CD', 5)]);
    const opened = await click();
    expect(opened.url()).toBe(`${desk.base}/options.html#cards`);
    await opened.waitForSelector('.board');
    await opened.close();
  });

  test('opens the answer to a national date', async () => {
    await keepCards(page, [cardOf(1, 'AB', 700)]);
    const opened = await click();
    expect(opened.url()).toBe(`${desk.base}/answer.html#cis1-retiring`);
    await opened.waitForSelector('article[data-answer=cis1-retiring]');
    await opened.close();
  });
});

test('a background that throws when it starts is told of in the popup, with what is due', async () => {
  const folder = copyOfBuild('chromium', { background: () => 'throw new Error("It does not start");' });
  const browser = await startChromium(programs.chromium, [folder]);
  try {
    const id = await until(async () => [...(await browser.extensions()).keys()][0]);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/answer.html#renew`);
    await keepCards(page, [cardOf(1, 'AB', 12)]);
    const { popup } = await openActionPopup(browser, id!);
    await popup.waitForSelector(popupReady);
    await shows(popup, '1 card needs renewing. AB: card expires in 12 days.');

    // Chromium never answers for a worker that does not start. The popup waits for it for up to 20 seconds, so
    // here, in a tab, its seconds are a tenth as long.
    await page.evaluateOnNewDocument(() => {
      const start = setTimeout;
      const faster = (work: () => void, milliseconds = 0) => start(work, milliseconds / 10);
      Object.assign(globalThis, { setTimeout: faster });
    });
    await page.goto(`chrome-extension://${id}/popup.html`);
    await shows(page, 'No notifications can come: the background does not run');
    expect(await textOf(page)).toContain('What is due is still shown here.');
    expect(await textOf(page)).toContain('AB: card expires in 12 days.');
  } finally {
    await browser.close();
  }
});
