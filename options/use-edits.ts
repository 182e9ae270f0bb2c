import { useEffect, useRef, useState } from 'preact/hooks';
import { changeItem } from '../src/platform/items.ts';
import type { Item } from '../src/settings/item.ts';
import { useItem } from '../src/ui/use-item.ts';

export type Outcome = { kind: 'none' | 'saving' | 'saved' } | { kind: 'failed'; reason: string };

/**
 * A form over a stored item. What was typed lies over what is stored until it is saved; a save by
 * another window changes the untouched fields only, and saving writes the touched ones only. So two
 * windows lose nothing, and a save that fails leaves everything as typed.
 */
export function useEdits<T, F extends object>(item: Item<T>, toFields: (value: T) => F) {
  const [found, show] = useItem(item);
  const [edits, setEdits] = useState<Partial<F>>({});
  const latest = useRef(edits);
  latest.current = edits;
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });

  const isDirty = Object.keys(edits).length > 0;
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault(); // "Leave site?"
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);

  const fields: F | null = found && { ...toFields(found.value), ...edits };
  const edit = (change: Partial<F>) => {
    setEdits((before) => ({ ...before, ...change }));
    setOutcome({ kind: 'none' });
  };
  /** Whether it went through. */
  const save = async (change: (stored: T, edits: Partial<F>) => T): Promise<boolean> => {
    setOutcome({ kind: 'saving' });
    const saving = latest.current;
    const saved = await changeItem(item, (stored) => change(stored, saving));
    if (saved.kind === 'failed') {
      setOutcome(saved);
      return false;
    }
    show({ kind: 'whole', value: saved.value });
    setEdits((now) => withoutSaved(now, saving));
    setOutcome((before) => (before.kind === 'saving' ? { kind: 'saved' } : before));
    return true;
  };
  return { found, fields, edit, save, outcome };
}

/** What was typed while the save was under way stays. */
function withoutSaved<F extends object>(now: Partial<F>, saved: Partial<F>): Partial<F> {
  const kept = Object.entries(now).filter(([field, value]) => saved[field as keyof F] !== value);
  return Object.fromEntries(kept) as Partial<F>;
}
