import { feedSettings } from '../src/platform/feed-settings.ts';
import { pageWatch } from '../src/updates/pages/page-watch.ts';
import { usePart } from '../src/ui/use-pack.ts';
import { PagesSwitch } from './PagesSwitch.tsx';
import { useSwitch } from './use-switch.ts';

/** The first lines of the tab that opens after a first install: the one thing to do, and one to choose. */
export function Welcome() {
  const watch = useSwitch('pages', pageWatch);
  const pages = usePart('pages');
  return (
    <div class="note welcome">
      <p>
        <b>Smartcard Desk is ready.</b> Set your pharmacy here, so that it can say whom to contact, and list
        your team’s cards under Cards, so that it can remind you. Then open it from the toolbar, with
        Alt+Shift+S, or by typing <kbd>sc</kbd>, a space and what is wrong in the address bar.
      </p>
      {feedSettings().urls.length > 0 && (
        <p>
          It can also get new answers daily: turn that on under <a href="#guidance">Guidance</a>.
        </p>
      )}
      {watch.isOn !== null && pages.kind === 'loaded' && (
        <PagesSwitch watch={watch} count={pages.part.pages.length} />
      )}
    </div>
  );
}
