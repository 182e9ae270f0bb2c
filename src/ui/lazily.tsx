import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code is fetched when it is first wanted, so that the popup need not wait for it; nothing until
 * it is there. It shows what can be done without.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      load().then(
        (found) => setLoaded(() => found),
        (fault: unknown) => console.warn('A part of the page could not be loaded:', fault),
      );
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
