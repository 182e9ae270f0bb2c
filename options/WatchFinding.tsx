import { longDate } from '../src/directory/dates.ts';
import { changeAnswers, changeChecklist } from '../src/pharmacy/change-checklist.ts';
import { meaningOf, sayFinding } from '../src/pharmacy/watch-words.ts';
import type { Finding, ProbableCode } from '../src/settings/home-watch.ts';
import type { Site } from '../src/settings/site.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { Press } from '../src/ui/Press.tsx';

interface Props {
  code: string;
  finding: Finding;
  home: Site;
  /** Calendar date. */
  today: string;
  onUse: (code: string) => void;
  onDismiss: () => void;
}

/** What the weekly check found, what to do about it and by when. Nothing is switched without a press. */
export function WatchFinding({ code, finding, home, today, onUse, onDismiss }: Props) {
  const newCode = 'newCode' in finding ? finding.newCode : null;
  const later = newCode && opensLater(newCode, today);
  return (
    <div class="note warning watch-finding" data-finding={finding.kind}>
      <p>
        <strong>{sayFinding(code, finding, home)}</strong> {meaningOf(finding)}
      </p>
      {newCode && <p>{whyProbable(newCode)} Check that it is you.</p>}
      <p>
        {newCode &&
          (later ? (
            `Use it here from ${longDate(later)}, not before.`
          ) : (
            <Press onPress={() => onUse(newCode.code)}>Use {newCode.code}</Press>
          ))}{' '}
        <Press onPress={onDismiss}>Hide this</Press>
      </p>
      {'newCode' in finding && (home.record?.country ?? 'England') === 'England' && (
        <Checklist code={code} finding={finding} today={today} />
      )}
      <p>
        See{' '}
        {changeAnswers.map(({ id, title }, at) => (
          <>
            {at > 0 && ' and '}
            <AnswerLink key={id} id={id}>
              {title}
            </AnswerLink>
          </>
        ))}
        .
      </p>
    </div>
  );
}

/** Until its first day nobody has a position at it. */
function opensLater({ opensOn }: ProbableCode, today: string): string | null {
  return opensOn !== null && opensOn > today ? opensOn : null;
}

type Ending = Extract<Finding, { newCode: unknown }>;

function Checklist({ code, finding, today }: { code: string; finding: Ending; today: string }) {
  const items = changeChecklist({ from: code, closesOn: finding.on, to: finding.newCode }, today);
  return (
    <>
      <h3>If the pharmacy goes on under a new code</h3>
      <ol class="checklist">
        {items.map(({ who, text, when, grade }) => (
          <li key={text}>
            {when && <strong>{when}. </strong>}
            {text}{' '}
            <small>
              {who.charAt(0).toUpperCase() + who.slice(1)}
              {grade !== 'HIGH' && ', less certain'}
            </small>
          </li>
        ))}
      </ol>
      <p>
        Closing for good? The staff keep their cards, and the old code is removed from them:{' '}
        <AnswerLink id="change-site-or-cancel">changing pharmacy or leaving</AnswerLink>.
      </p>
    </>
  );
}

function whyProbable({ code, name, because, opensOn }: ProbableCode): string {
  const since = opensOn ? `, from ${longDate(opensOn)}` : '';
  const why =
    because === 'record'
      ? 'the directory names it as the successor'
      : `it has the same postcode and the same ${because}`;
  return `${code} is ${name}${since}: ${why}.`;
}
