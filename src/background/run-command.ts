import type { Command, Reply } from '../platform/commands.ts';
import { reasonOf } from '../platform/reason.ts';
import { remind, showTestNotice } from './remind.ts';
import { askFeed, lookOutside, tick } from './tick.ts';
import { watchHome } from './watch-home.ts';

export function runCommand({ command }: Command): Promise<Reply> {
  switch (command) {
    case 'tick':
      return replyOf(tick());
    case 'remind':
      return replyOf(remind());
    case 'feed':
      return replyOf(askFeed('now'));
    case 'guidance':
      return replyOf(lookOutside('now'));
    case 'watch':
      return replyOf(watchHome('now'));
    case 'test notification':
      return replyOf(showTestNotice());
  }
}

function replyOf(work: Promise<void>): Promise<Reply> {
  return work.then(
    () => ({ kind: 'done' }),
    (fault: unknown) => ({ kind: 'failed', reason: reasonOf(fault) }),
  );
}
