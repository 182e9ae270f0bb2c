import { describe, expect, it } from 'vitest';
import { isIdle } from '../../../src/guidance/search/idle-words.ts';
import { wordsOf } from '../../../src/guidance/search/words.ts';

const idle = (text: string) => isIdle(wordsOf(text));

describe('words that say nothing yet', () => {
  it.each([
    '',
    '🔒',
    'my',
    'My card is',
    'hello, please help',
    'it isn’t',
    'my SMARTCARDS',
    'a colleague has had',
    'NHS staff',
    'card '.repeat(1000),
  ])('are all of “%s”', (text) => {
    expect(idle(text)).toBe(true);
  });

  it.each(['locked', 'my card is locked', 'locked is my card', 'help with pin', 'כרטיס', 'helpful', 'x'])(
    'are not all of “%s”',
    (text) => {
      expect(idle(text)).toBe(false);
    },
  );

  it('are not a word that is not known', () => {
    expect(isIdle(['my', ''])).toBe(false);
  });

  it('are known to the last of the list', () => {
    expect(idle('an our their someone somebody staff colleague')).toBe(true);
  });
});
