const day = '(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?';
const to = ' ?(?:-|to|until|till|and) ?';
const days = `(?:(?:${day}(?:(?:${to}|, | & )${day}){0,6}|weekdays|weekends|daily|every day)(?![a-z]))`;
const time = '(?:\\d{1,2}[:.]\\d{2} ?(?:am|pm)?|\\d{4}(?: ?hrs)?|\\d{1,2} ?(?:am|pm)?|noon|midday|midnight)';
const clock = '(?:\\d{1,2}[:.]\\d{2} ?(?:am|pm)?|\\d{1,2} ?(?:am|pm))';
const span = `${time} ?(?:-|to|until|till) ?${time}`;
const clockSpan = `(?:${clock} ?(?:-|to|until|till) ?(?:${clock}|noon|midday|midnight)|\\d{1,2} ?(?:-|to) ?\\d{1,2} ?(?:am|pm))`;
const exclusion = '(?: ?\\(?,? ?(?:excluding|except|not) (?:bank|public) holidays\\)?)?';
const ending = `(?![\\w:]| \\d{3})${exclusion}`;
const start = '(?<![\\w.:£-])';

const phrase = new RegExp(
  [
    `${start}${days}(?:[:,(\\t ]| between| from){0,3} ?(?:24 hours|${span}(?:,? ?(?:and|&) ?${span})?)${ending}(?:,? ${days})?`,
    `${start}${span}(?:,? ?\\(?|,? on |,? every )${days}\\)?${ending}`,
    `${start}(?:24 hours(?: a day)?(?:,? (?:7|seven) days(?: a week)?)?|24\\/7|round the clock)(?!\\w)`,
    `${start}${clockSpan}${ending}`,
  ].join('|'),
  'gi',
);

/** Where opening hours stand, for hiding them from the reader of numbers. */
export const hourPlaces = [phrase];

/** Opening hours as they were written, each once. */
export function findHours(text: string): string[] {
  const found = [...text.matchAll(phrase)].map(([match]) => match.replace(/\s+/g, ' ').trim());
  return [...new Set(found)];
}
