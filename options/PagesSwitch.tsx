import type { PageWatch } from '../src/updates/pages/page-watch.ts';
import type { Switch } from './use-switch.ts';

/** The one press that lets the official pages be looked at. @param count of the pages */
export function PagesSwitch({ watch, count }: { watch: Switch<PageWatch>; count: number }) {
  const { isOn, said, turn } = watch;
  return (
    <>
      <p>
        {isOn
          ? `The ${count} official pages that the answers cite are looked at once a day, a few at a time. Where one has changed, the answers that cite it say so. No answer is changed by it.`
          : `The answers cite ${count} official pages. Nothing checks now whether these have changed. Turned on, each is looked at once a day, and an answer says when a page that it cites has changed. The browser asks you to allow cpe.org.uk and digital.nhs.uk; the requests say nothing about you or your pharmacy. Like any website, they see this PC’s internet address.`}
      </p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => turn(!isOn)}>
        {isOn ? 'Stop checking the official pages' : 'Check the official pages daily'}
      </button>
      <p role="status">{said}</p>
    </>
  );
}
