/** One character a digit, none of which JSON has to escape. */
const letters = Array.from({ length: 94 }, (_, at) => String.fromCodePoint(33 + at)).filter(
  (letter) => letter !== '"' && letter !== '\\',
);
const values = new Map(letters.map((letter, value) => [letter, value]));
/** The letters that end a number. The others stand before them, for larger numbers. */
const ends = 72;
const more = letters.length - ends;

/** Whole numbers from 0 as text: one letter up to 71, two up to 1,439, and so on. */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let text = letters[number % ends]!;
      for (let rest = Math.floor(number / ends); rest > 0; rest = Math.floor(rest / more)) {
        text = letters[ends + (rest % more)]! + text;
      }
      return text;
    })
    .join('');
}

/** Throws where the text is not packed numbers, or one of them is too large to be exact. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const letter of text) {
    const value = values.get(letter);
    if (value === undefined) throw new Error('its numbers hold another letter');
    const isEnd = value < ends;
    const number = isEnd ? before * ends + value : before * more + value - ends;
    if (number > Number.MAX_SAFE_INTEGER) throw new Error('one of its numbers is too large');
    if (isEnd) numbers.push(number);
    before = isEnd ? 0 : number;
  }
  if (before) throw new Error('its last number has no end');
  return numbers;
}
