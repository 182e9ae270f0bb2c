import type { Command, Reply } from '../platform/commands.ts';
import { reasonOf } from '../platform/reason.ts';
import { tick } from './tick.ts';

export async function runCommand({ command }: Command): Promise<Reply> {
  switch (command) {
    case 'tick':
      return tick().then(
        () => ({ kind: 'done' }),
        (fault: unknown) => ({ kind: 'failed', reason: reasonOf(fault) }),
      );
  }
}
