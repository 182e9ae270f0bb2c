import { it } from 'vitest';
import { indexGuidance, searchGuidance } from '../../src/guidance/search.ts';
import { readGuidance } from '../../scripts/guidance.ts';
it('x', () => {
  const g = readGuidance();
  const index = indexGuidance(g.answers);
  for (const q of [
    'my card is locked',
    'loked',
    'passcode blocked',
    'ERR1009',
    'unlo',
    'who do i ring',
    'RA',
    'windows update',
    'how do I make tea',
    'lost prescription',
    'constructor',
    '__proto__',
    '<card>locked</card>',
    'locked',
    'i forgot my PIN!!',
    'expired',
    '"locked" AND -card*',
    'stolen',
    'lost',
    'unlock',
    'card locked',
  ])
    console.log(
      'Q',
      q,
      '=>',
      searchGuidance(index, q)
        .slice(0, 5)
        .map((h) => h.answer.id + ' [' + h.words.join(',') + ']')
        .join(' | '),
    );
  for (const id of ['smartcard-blocked', 'unlock', 'unlock-a-colleague', 'inf1014-err5022']) {
    const a = g.answers.find((x) => x.id === id)!;
    console.log('A', id, a.title, a.asks.join(' / '));
  }
});
