import { render as paint } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { useRested } from '../../src/ui/use-rested.ts';

let type: (words: string) => void;

function Spoken() {
  const [words, setWords] = useState('one');
  type = setWords;
  return <p role="status">{useRested(words) && words}</p>;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Without the helpers of the test library: they run effects before a paint, where this could go wrong. */
test('a text is said when it rests, once, and never at the key that changes it', async () => {
  const page = document.createElement('div');
  document.body.append(page);
  paint(<Spoken />, page);
  const said: string[] = [];
  new MutationObserver(() => said.push(page.textContent)).observe(page, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  await pause(900);
  for (const words of ['two', 'three', 'four']) {
    type(words);
    await pause(100);
  }
  await pause(900);
  expect(said.filter(Boolean)).toEqual(['one', 'four']);
  paint(null, page);
});
