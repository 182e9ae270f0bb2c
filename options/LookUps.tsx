import { useEffect, useState } from 'preact/hooks';
import { allow, forbid } from '../src/platform/leave.ts';
import { reasonOf } from '../src/platform/reason.ts';
import { useAllowed } from '../src/ui/use-allowed.ts';

const refused = 'You did not allow it. Look-ups from the popup stay off; everything else works.';

/** Whether the popup may look codes and postcodes up: the browser’s permission for the two websites. */
export function LookUps() {
  const isAllowed = useAllowed('look-ups');
  const [said, setSaid] = useState('');
  const failed = (fault: unknown) => setSaid(`The browser did not do it: ${reasonOf(fault)}`);
  useEffect(() => setSaid(''), [isAllowed]);
  const turnOn = () => {
    // Straight from the click, or the browser does not ask.
    void allow('look-ups').then((given) => setSaid(given ? '' : refused), failed);
  };
  if (isAllowed === null) return null;
  return (
    <section class="look-ups" aria-labelledby="look-ups">
      <h2 id="look-ups">Look-ups from the popup</h2>
      <p>
        {isAllowed
          ? 'They are on: type a code or postcode in the popup and press Enter to see that pharmacy and its contacts. Nothing is sent before you press, and nothing is saved. Turned off, the weekly check below stops as well; “Find pharmacy” above still works, and asks first where the browser wants that.'
          : 'They are off. Turned on, you can type a code or postcode in the popup and press Enter to see that pharmacy and its contacts. The browser asks you to allow two websites, directory.spineservices.nhs.uk and api.postcodes.io: they get that code or postcode, and the codes and postcodes of the pharmacies it leads to. Like any website, they see this PC’s internet address. The browser may call it “read and change your data”: they hold none of yours.'}
      </p>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        onClick={() => (isAllowed ? void forbid('look-ups').catch(failed) : turnOn())}
      >
        {isAllowed ? 'Turn look-ups off' : 'Turn look-ups on'}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
