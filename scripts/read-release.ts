import * as v from 'valibot';
import { releaseShape, type Release } from '../src/updates/feed/feed-index.ts';
import { urgentFaults } from '../src/updates/feed/urgent-faults.ts';

const path = 'src/updates/release.json';
const shape = v.strictObject(releaseShape);

/**
 * Reads `release.json`. Throws a sentence at its first fault.
 * @param answers ids of the answers that it goes with
 */
export function readRelease(json: string, answers: ReadonlySet<string>): Release {
  const result = v.safeParse(shape, parse(json));
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${path}: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  }
  const release = result.output;
  if (release.expires < release.published) {
    throw new Error(`${path}: it expires on ${release.expires}, before it is published.`);
  }
  const [fault] = urgentFaults(release.urgent, answers);
  if (fault) throw new Error(`${path}: urgent: ${fault}.`);
  return release;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (fault) {
    throw new Error(`${path} is not JSON: ${(fault as Error).message}`, { cause: fault });
  }
}
