import { useEffect, useState } from 'preact/hooks';
import { mayAsk, watchPermissions, type Leave } from '../platform/leave.ts';

/** Whether something is allowed, kept up to date; null until the browser has said so. */
export function useAllowed(leave: Leave): boolean | null {
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () =>
      void mayAsk(leave).then(setIsAllowed, (fault: unknown) => {
        console.warn('The browser did not say what is allowed:', fault);
        setIsAllowed(false);
      });
    read();
    return watchPermissions(read);
  }, [leave]);
  return isAllowed;
}
