import { useState } from 'preact/hooks';
import { allow, forbid, type Leave } from '../src/platform/leave.ts';
import { changeItem, type Found } from '../src/platform/items.ts';
import { reasonOf } from '../src/platform/reason.ts';
import type { Item } from '../src/settings/item.ts';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useItem } from '../src/ui/use-item.ts';

/** Something that is on when somebody wants it and the browser allows it. */
export interface Switch<T> {
  /** Null while storage is read. */
  found: Found<T> | null;
  /** Null while storage is read or the browser is asked. */
  isOn: boolean | null;
  /** What became of the last press, in words. */
  said: string;
  turn: (isOn: boolean) => void;
}

const refused = 'You did not allow it, so it stays off. Nothing was sent.';

/** @param turnedOn called once it is on */
export function useSwitch<T extends { isOn: boolean }>(
  leave: Leave,
  item: Item<T>,
  turnedOn: () => void = () => undefined,
): Switch<T> {
  const [found, show] = useItem(item);
  const isAllowed = useAllowed(leave);
  const [said, say] = useState('');
  const save = async (isOn: boolean) => {
    const saved = await changeItem(item, (stored) => ({ ...stored, isOn }));
    if (saved.kind === 'failed') return say(`This browser did not save it (${saved.reason}).`);
    show({ kind: 'whole', value: saved.value });
    say('');
    if (isOn) turnedOn();
    else await forbid(leave).catch(() => undefined); // it is off all the same
  };
  const turn = (isOn: boolean) => {
    say('');
    // Straight from the click, or the browser does not ask.
    const allowed = isOn ? allow(leave) : Promise.resolve(true);
    allowed.then(
      (given) => (given ? save(isOn) : say(refused)),
      (fault: unknown) => say(`The browser did not ask you, so it stays off (${reasonOf(fault)}).`),
    );
  };
  return { found, isOn: found && isAllowed !== null ? found.value.isOn && isAllowed : null, said, turn };
}
