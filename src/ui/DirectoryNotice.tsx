import type { Directory } from '../directory/directory.ts';
import type { Loaded } from './use-pack.ts';

/** Says that the packaged contacts could not be read; the team’s own are shown all the same. */
export function DirectoryNotice({ found }: { found: Loaded<{ directory: Directory }> }) {
  return found.kind === 'failed' ? (
    <p class="note warning">The contacts could not be read: {found.reason}</p>
  ) : null;
}
