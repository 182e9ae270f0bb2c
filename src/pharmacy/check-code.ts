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
  /** Why the new code could not be looked for; the record itself was read. */
  failure: Failure | null;
}

/**
 * Asks the directory: once, and only of a code that is ending again, for the code that may follow it. The board
 * is not asked for. @param today calendar date
 */
export async function checkCode(code: string, directory: Directory, today: string): Promise<Checked> {
  const read = await directory.find(code);
  const asFound = { read, newCode: null, failure: null };
  if (read.kind !== 'found') return asFound;
  const standing = standingOn(read.value, today);
  if (standing !== 'closed' && standing !== 'closing') return asFound;
  let failure: Failure | null = null;
  const noting = async <T>(asked: Promise<Read<T>>): Promise<Read<T>> => {
    const answer = await asked;
    if (answer.kind === 'failed') failure ??= answer.failure;
    return answer;
  };
  const { newCode } = await resolveRecord(read.value, {
    directory: {
      find: (each) => noting(directory.find(each)),
      pharmaciesAt: (postcode) => noting(directory.pharmaciesAt(postcode)),
    },
    areas: { placeOf: () => Promise.resolve({ kind: 'absent' }) },
    today,
  });
  return { read, newCode, failure };
}
