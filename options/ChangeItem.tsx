import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import type { Change } from '../src/updates/news/change.ts';
import { sayChange } from '../src/updates/news/say-changes.ts';
import { Diff } from '../src/ui/Diff.tsx';

/** One change: what it is of, and the words that changed. */
export function ChangeItem({ change }: { change: Change }) {
  const line = sayChange(change);
  if ('lines' in change) {
    return (
      <>
        <AnswerLink id={change.id}>{line}</AnswerLink>
        {change.lines.map((runs, at) => (
          <p key={at} class="diff">
            <Diff runs={runs} />
          </p>
        ))}
        {change.more > 0 && <p>and {change.more} more lines</p>}
        {change.notesChanged && change.lines.length > 0 && <p>Its notes changed too.</p>}
      </>
    );
  }
  if (change.kind === 'answer new') return <AnswerLink id={change.id}>{line}</AnswerLink>;
  return (
    <>
      {line}
      {'fields' in change &&
        change.fields.map(({ name, was, now }) => (
          <p key={name} class="diff">
            {name}: {was && <del>{was}</del>} {now && <ins>{now}</ins>}
          </p>
        ))}
    </>
  );
}
