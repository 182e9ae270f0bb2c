import type { Line, Run } from '../guidance/answer.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { OutLink } from './OutLink.tsx';

export interface LineContext {
  /** The number of each source in the list below the answer. */
  numbers: ReadonlyMap<string, number>;
  /** Opens another answer in place; without it the links lead there themselves. */
  onOpen?: (id: string) => void;
}

/** The words of a line, with its links, and "Not known" before a gap that we own up to. */
export function LineText({ line, onOpen }: { line: Line } & Pick<LineContext, 'onOpen'>) {
  return (
    <>
      {line.grade === 'not known' && <strong>Not known. </strong>}
      {line.text.map((run) => (
        <RunText key={run} run={run} onOpen={onOpen} />
      ))}
    </>
  );
}

function RunText({ run, onOpen }: { run: Run } & Pick<LineContext, 'onOpen'>) {
  if (typeof run === 'string') return <>{run}</>;
  if ('strong' in run) return <strong>{run.strong}</strong>;
  if ('href' in run) return <OutLink href={run.href}>{run.text}</OutLink>;
  return (
    <AnswerLink id={run.answer} onOpen={onOpen}>
      {run.text}
    </AnswerLink>
  );
}
