import { useRef, useState } from 'preact/hooks';
import { longDate } from '../src/directory/dates.ts';
import { changeItem } from '../src/platform/items.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { Press } from '../src/ui/Press.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useItem } from '../src/ui/use-item.ts';
import {
  afterReading,
  asSentence,
  guidanceNews,
  newsInForce,
  type PackNews,
} from '../src/updates/news/guidance-news.ts';
import type { Pack } from '../src/updates/open-pack.ts';
import { ChangeItem } from './ChangeItem.tsx';

/** What the packs changed that were taken here, newest first. */
export function WhatChanged({ pack }: { pack: Pack }) {
  const [found, show] = useItem(guidanceNews);
  const [said, say] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  if (!found) return null;
  const { packs } = newsInForce(found.value, pack.release);
  const read = async () => {
    const saved = await changeItem(guidanceNews, (stored) => afterReading(stored, packs[0]?.serial));
    if (saved.kind === 'failed') return say(`This browser did not save it (${saved.reason}).`);
    say('Marked as read.');
    heading.current?.focus(); // the button goes
    show({ kind: 'whole', value: saved.value });
  };
  return (
    <section class="what-changed" aria-labelledby="what-changed">
      <h2 id="what-changed" ref={heading} tabIndex={-1}>
        What changed
      </h2>
      <StorageNotice item={guidanceNews} found={found} />
      {packs.length === 0 && (
        <p>
          No newer answers have come
          {pack.takenAt === null && ': these are the ones that came with the extension'}.
        </p>
      )}
      {packs.some(({ isRead }) => !isRead) && (
        <p>
          <Press onPress={read}>Mark as read</Press>
        </p>
      )}
      <p role="status">{said}</p>
      {packs.map((each) => (
        <OnePack key={each.serial} pack={each} />
      ))}
    </section>
  );
}

function OnePack({ pack }: { pack: PackNews }) {
  const { serial, on, published, urgent, changes, left, isRead } = pack;
  return (
    <details class="pack-news" open={!isRead}>
      <summary>
        {longDate(on)}: pack {serial}, published {longDate(published)}
        {!isRead && <b class="new"> New</b>}
      </summary>
      {urgent.map(({ id, title, text, answer }) => (
        <p key={id} class="note warning">
          <b>{asSentence(title)}</b> {text} <AnswerLink id={answer}>Read the answer</AnswerLink>
        </p>
      ))}
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.id}`}>
            <ChangeItem change={change} />
          </li>
        ))}
        {left > 0 && (
          <li>
            and {left} more {left === 1 ? 'change, which is' : 'changes, which are'} not listed here
          </li>
        )}
      </ul>
    </details>
  );
}
