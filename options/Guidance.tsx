import { useGuidance } from '../src/ui/use-guidance.ts';
import { usePack } from '../src/ui/use-pack.ts';
import { CheckNow } from './CheckNow.tsx';
import { Feed } from './Feed.tsx';
import { OfficialPages } from './OfficialPages.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** Which answers these are, what changed in them, and whether the pages behind them did. */
export function Guidance() {
  const pack = usePack();
  const found = useGuidance();
  if (!pack || found.kind === 'loading') return <p>Reading what is saved …</p>;
  const guidance = found.kind === 'loaded' ? found.guidance : null;
  return (
    <>
      {found.kind === 'failed' && <p class="note warning">The answers could not be read: {found.reason}</p>}
      <Feed pack={pack} written={guidance?.written ?? null} />
      <WhatChanged pack={pack} />
      <OfficialPages sources={guidance?.sources ?? {}} />
      <CheckNow />
    </>
  );
}
