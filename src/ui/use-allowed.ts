import { useEffect, useState } from 'preact/hooks';
import { mayLookUp, watchPermissions } from '../platform/ask.ts';

/** Whether look-ups are allowed, kept up to date; null until the browser has said so. */
export function useAllowed(): boolean | null {
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () =>
      void mayLookUp().then(setIsAllowed, (fault: unknown) => {
        console.warn('The browser did not say whether look-ups are allowed:', fault);
        setIsAllowed(false);
      });
    read();
    return watchPermissions(read);
  }, []);
  return isAllowed;
}
