import type { Omnibox, Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import { readItem } from '../platform/items.ts';
import { noticeKind } from '../pharmacy/watch-words.ts';
import { pageOfNotice, renewalKind } from '../renewals/notices.ts';
import { guidanceNews } from '../updates/news/guidance-news.ts';
import { answerOfNotice, guidanceKind } from '../updates/news/notices.ts';

/** Once, after a first install: not after an update of the extension or of the browser. */
export async function openOptionsAfterInstall(reason: Runtime.OnInstalledReason): Promise<void> {
  if (reason === 'install') await openTab('options.html?installed');
}

/** What a notification is about; a click on one left from another version is still answered. */
export async function openWhatIsAbout(notification: string): Promise<void> {
  await browser.notifications.clear(notification);
  if (notification.startsWith(noticeKind)) await openTab('options.html#home');
  else if (notification.startsWith(renewalKind)) await openTab(pageOfNotice(notification));
  else if (notification.startsWith(guidanceKind)) await openTab(await pageOfNews(notification));
  else await browser.runtime.openOptionsPage();
}

/** The answer that an urgent notice is about; else what changed. */
async function pageOfNews(notification: string): Promise<string> {
  const answer = answerOfNotice((await readItem(guidanceNews)).value, notification);
  return answer ? `answer.html#${answer}` : 'options.html#guidance';
}

/** More than anyone means, and less than an address may hold. */
const longest = 1000;

/** Words typed after `sc` in the address bar open the answer where the browser was told to. */
export async function openAnswerFor(
  words: string,
  disposition: Omnibox.OnInputEnteredDisposition,
): Promise<void> {
  const url = browser.runtime.getURL(
    `answer.html?${new URLSearchParams({ words: words.slice(0, longest) }).toString()}`,
  );
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

async function openTab(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
