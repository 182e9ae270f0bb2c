import { useEffect, useState } from 'preact/hooks';

/** Longer than the pause between two keys, in milliseconds. */
const rest = 700;

/** Whether a text has not changed for a while. It is not so from the very paint in which it changes. */
export function useRested(text: string): boolean {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(waiting);
  }, [text]);
  return rested === text;
}
