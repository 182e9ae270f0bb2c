import type { Found } from '../platform/items.ts';
import type { Item } from '../settings/item.ts';

/** What went wrong with a stored item, in words; nothing when nothing did. */
export function StorageNotice<T>({ item, found }: { item: Item<T>; found: Found<T> | null }) {
  const words = found && noticeOf(item.label, found);
  return words ? (
    <p class="note warning" role="status">
      {words}
    </p>
  ) : null;
}

function noticeOf(label: string, found: Found<unknown>): string | null {
  switch (found.kind) {
    case 'absent':
    case 'whole':
      return null;
    case 'recovered':
      return `${label}: the last save was damaged, so what was saved before it is used. Check it in Options.`;
    case 'lost':
      return `${label}: what was saved is damaged and cannot be read. Enter it again in Options.`;
    case 'newer':
      return `${label}: a newer Smartcard Desk saved it, and this one cannot read it. Update the extension.`;
    case 'unreadable':
      return `${label}: this browser did not let us read it (${found.reason}). Nothing was changed.`;
  }
}
