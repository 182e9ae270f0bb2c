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

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const letter of text) {
    const value = values.get(letter) ?? 0;
    if (value < ends) {
      numbers.push(before * ends + value);
      before = 0;
    } else {
      before = before * more + value - ends;
    }
  }
  return numbers;
}
