import { useEffect, useState } from 'preact/hooks';

/** Longer than the pause between two keys, in milliseconds. */
const rest = 700;

/** The text once it has not changed for a while; empty until then, so that the same text is news again. */
export function useRested(text: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    setRested('');
    const waiting = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(waiting);
  }, [text]);
  return rested;
}
