import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import { parseCommand } from '../platform/commands.ts';
import { watchItem } from '../platform/items.ts';
import { ensureTickAlarm, isTickAlarm } from '../platform/tick.ts';
import { openAnswerFor, openOptionsAfterInstall, openWhatIsAbout } from './open-pages.ts';
import { recheckPack } from './recheck-pack.ts';
import { reminded, remind } from './remind.ts';
import { runCommand } from './run-command.ts';
import { lookOutside, tick } from './tick.ts';

/*
 * Every listener is registered here, before anything is awaited: the browser starts this script
 * again for each event and drops the event if nobody listens by then. No state is kept in it.
 */
browser.runtime.onInstalled.addListener(({ reason }) => {
  report(openOptionsAfterInstall(reason));
  report(recheckPack());
});
browser.runtime.onStartup.addListener(() => {
  report(tick());
  report(lookOutside());
});
browser.alarms.onAlarm.addListener((alarm) => {
  if (!isTickAlarm(alarm)) return;
  report(tick());
  report(lookOutside());
});
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const command = parseCommand(message, sender);
  return command ? runCommand(command) : undefined;
});
browser.notifications.onClicked.addListener((id) => report(openWhatIsAbout(id)));
for (const item of reminded) watchItem(item, () => report(remind()));
browser.omnibox.onInputEntered.addListener((words, disposition) => report(openAnswerFor(words, disposition)));

report(ensureTickAlarm());

/** The one catch of this entry: a fault is named in the console and the next event starts afresh. */
function report(work: Promise<unknown>): void {
  work.catch((fault: unknown) => console.error('Smartcard Desk background:', fault));
}
