import { render } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/guidance/search/marks.ts';
import { Marked } from '../../src/ui/Marked.tsx';

function marks(text: string, ranges: Range[]) {
  const { container } = render(<Marked text={text} ranges={ranges} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
}

describe('ranges', () => {
  test('are marked, and the text around them is left as it is', () => {
    const ranges = [
      { from: 0, to: 6 },
      { from: 10, to: 16 },
    ];
    expect(marks('Locked? A locked card.', ranges)).toEqual(['Locked', 'locked']);
  });

  test('may be part of a word, the whole text, or side by side', () => {
    expect(marks('Unlock', [{ from: 0, to: 4 }])).toEqual(['Unlo']);
    expect(marks('Unlock', [{ from: 0, to: 6 }])).toEqual(['Unlock']);
    const sideBySide = [
      { from: 0, to: 2 },
      { from: 2, to: 6 },
    ];
    expect(marks('Unlock', sideBySide)).toEqual(['Un', 'lock']);
  });

  test('may be none', () => {
    expect(marks('Renew a card', [])).toEqual([]);
  });

  test('leave markup as text', () => {
    const { container } = render(<Marked text="<b>locked</b>" ranges={[{ from: 0, to: 3 }]} />);
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toBe('<b>locked</b>');
  });
});
