import type { Step } from '../guidance/answer.ts';
import { whoDoes } from '../guidance/as-text.ts';
import { DeskCard, type Contacts } from './DeskCard.tsx';
import { LineText, type LineContext } from './LineText.tsx';
import { OutLink } from './OutLink.tsx';
import { References } from './References.tsx';

interface Props extends LineContext {
  step: Step;
  contacts: Contacts;
  /** Another step of the answer names head office. */
  withoutHeadOffice: boolean;
  /** Calendar date. */
  today: string;
}

/**
 * One step: what to do, the tool for it, who does it, and whom to contact where it says so.
 * A step for somebody else begins with their name, so that nobody looks for a button that is not theirs.
 */
export function StepItem({ step, contacts, withoutHeadOffice, today, numbers, onOpen }: Props) {
  const isTheReader = step.who.includes('card user');
  return (
    <li>
      {!isTheReader && <b>{whoDoes(step)}: </b>}
      <LineText line={step} onOpen={onOpen} />
      {step.open && (
        <OutLink class="go" href={step.open.href}>
          {step.open.text}
        </OutLink>
      )}
      <span class="who">
        {isTheReader && whoDoes(step)} <References line={step} numbers={numbers} />
      </span>
      {step.contact && <DeskCard desk={step.contact} {...{ contacts, withoutHeadOffice, today, onOpen }} />}
    </li>
  );
}
