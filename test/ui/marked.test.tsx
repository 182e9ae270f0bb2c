import { render } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { Marked } from '../../src/ui/Marked.tsx';

function marks(text: string, words: string[]) {
  const { container } = render(<Marked text={text} words={words} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
}

describe('matched words', () => {
  test('are marked wherever they stand, in their own case', () => {
    expect(marks('Locked? A locked card.', ['locked'])).toEqual(['Locked', 'locked']);
  });

  test('are whole words, never parts of others', () => {
    expect(marks('Unlocked cards', ['locked', 'card'])).toEqual([]);
  });

  test('may be none', () => {
    expect(marks('Renew a card', [])).toEqual([]);
  });

  test('leave markup as text', () => {
    const { container } = render(<Marked text="<b>locked</b>" words={['locked', 'b']} />);
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toBe('<b>locked</b>');
  });
});
