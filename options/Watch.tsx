import { useRef, useState } from 'preact/hooks';
import { today } from '../src/platform/clock.ts';
import { sendCommand } from '../src/platform/commands.ts';
import { changeItem } from '../src/platform/items.ts';
import { allow } from '../src/platform/leave.ts';
import { reasonOf } from '../src/platform/reason.ts';
import { watchedCode } from '../src/pharmacy/watch.ts';
import { dismissalOf, findingAbout } from '../src/pharmacy/watch-words.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { homeWatch, type HomeWatch } from '../src/settings/home-watch.ts';
import { Press } from '../src/ui/Press.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useAllowed } from '../src/ui/use-allowed.ts';
import { useItem } from '../src/ui/use-item.ts';
import { WatchFinding } from './WatchFinding.tsx';
import { watchStatus } from './watch-status.ts';

const refused = 'You did not allow it, so it stays off. Nothing was sent.';
const stopped = 'Stopped, because look-ups are off. Turn look-ups on above.';
const dismissed = 'It is hidden. Something else that is found will be shown.';

/** Whether the home pharmacy's code is checked weekly, and what was found. */
export function Watch({ onUse }: { onUse: (code: string) => void }) {
  const [found, show] = useItem(homeWatch);
  const [home] = useItem(homePharmacy);
  const isAllowed = useAllowed('look-ups');
  const [said, say] = useState('');
  const isChecking = useRef(false);
  if (!found || !home) return null;

  const watch = found.value;
  const code = watchedCode(home.value);
  const change = async (changed: (stored: HomeWatch) => HomeWatch, done: string) => {
    const saved = await changeItem(homeWatch, changed);
    if (saved.kind === 'saved') show({ kind: 'whole', value: saved.value });
    say(saved.kind === 'saved' ? done : `This browser did not save it (${saved.reason}).`);
  };
  const turn = (isOn: boolean) => {
    say('');
    // Straight from the click, or the browser does not ask.
    const allowed = isOn ? allow('look-ups') : Promise.resolve(true);
    return allowed.then(
      (given) => (given ? change((stored) => ({ ...stored, isOn }), '') : say(refused)),
      (fault: unknown) => say(`The browser did not ask you, so it stays off (${reasonOf(fault)}).`),
    );
  };
  const check = async () => {
    if (isChecking.current) return;
    isChecking.current = true;
    say('Checking …');
    const reply = await sendCommand({ command: 'watch' });
    isChecking.current = false;
    say(reply.kind === 'done' ? '' : `It failed: ${reply.reason}`);
  };
  const finding = findingAbout(watch, home.value, today());
  const dismiss = () => {
    const stored = code && watch.finding && dismissalOf(code, watch.finding);
    if (stored) void change((before) => ({ ...before, dismissed: stored }), dismissed);
  };

  return (
    <section class="watch" aria-labelledby="watch-heading">
      <h2 id="watch-heading">Is the code still open?</h2>
      <StorageNotice item={homeWatch} found={found} />
      <label class="keep">
        <input
          type="checkbox"
          checked={watch.isOn}
          disabled={!code && !watch.isOn}
          aria-describedby="watch-hint"
          onChange={(event) => void turn(event.currentTarget.checked)}
        />{' '}
        Check weekly that {code ?? 'your pharmacy’s code'} is still open (sends the code to NHS England’s
        public directory)
      </label>
      <div class="nhsuk-hint" id="watch-hint">
        Usually one request a week; after a check that failed, one the next day. If the code is closing or has
        closed, its postcode and the codes of the pharmacies there are sent too, to look for the new code.
        {!code && ' Save an ODS code as your home pharmacy first: there is none to check.'}
      </div>
      <p role="status">{said}</p>
      {watch.isOn && code && (
        <>
          <p class="status" role="status">
            {isAllowed === false ? stopped : watchStatus(watch, code, finding, today())}{' '}
            {watch.finding && !finding && watch.dismissed && (
              <Press onPress={() => change((stored) => ({ ...stored, dismissed: null }), '')}>
                Show what it found
              </Press>
            )}
          </p>
          <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={() => void check()}>
            Check now
          </button>
          {finding && (
            <WatchFinding
              {...{ code, finding, onUse }}
              home={home.value}
              today={today()}
              onDismiss={dismiss}
            />
          )}
        </>
      )}
    </section>
  );
}
