import type { NewCode } from './new-code.ts';
import { standingOn, type Organisation } from './organisation.ts';
import type { Failure, Read } from './reply.ts';
import { resolveRecord } from './resolve.ts';
import type { Directory } from './sources.ts';

/** What one check came to. */
export interface Checked {
  read: Read<Organisation>;
  /** Null where none is probable, and where the code is not ending. */
  newCode: NewCode | null;
  /** Why the new code is not known: it could not be looked for, or not yet. The record itself was read. */
  failure: Failure | { why: 'interrupted' } | null;
}

/**
 * Asks the directory: once, and only of a code that is ending again, for the code that may follow it. The board
 * is not asked for, so no contacts are needed.
 * @param keep keeps what the record says before the new code is looked for: that may take longer than we live
 * @param today calendar date
 */
export async function checkCode(
  code: string,
  directory: Directory,
  keep: (checked: Checked) => Promise<unknown>,
  today: string,
): Promise<void> {
  const read = await directory.find(code);
  const standing = read.kind === 'found' ? standingOn(read.value, today) : null;
  if (read.kind !== 'found' || (standing !== 'closed' && standing !== 'closing')) {
    await keep({ read, newCode: null, failure: null });
    return;
  }
  await keep({ read, newCode: null, failure: { why: 'interrupted' } });
  const areas = { placeOf: () => Promise.resolve({ kind: 'absent' as const }) };
  const { newCode, newCodeFailure } = await resolveRecord(read.value, {
    directory,
    areas,
    contacts: [],
    today,
  });
  await keep({ read, newCode, failure: newCodeFailure });
}
