const longest = 60;
const means =
  /(?<!\w)(?:contact (?:number|no|details?)|tel(?:ephone)?|phone|mobile(?= ?(?:no|number))|mob|number|no|nr|ph|t|m|e-?mail|e|web|website|opening hours|(?<!of |office )hours|open)\.?(?!\w)/gi;
const joiners =
  /^(?:(?:for|the|our|or|and|please|on|via|call|ring|contact|by|at|is|us|to)(?!\w)[ ,:]*)+|(?:[ ,:]*(?<!\w)(?:on|by|via|call|calling|ring|ringing|dial|please|contact|at|is|us|or|and|are|can be contacted|available))+$/gi;

/** The words left when those that only say 'telephone' are taken away; '' when none name a purpose. */
export function tidyLabel(words: string): string {
  let tidy = trimEnds(words.replace(/\ue000+/g, ' ').replace(means, ' '));
  for (let pass = 0; pass < 2; pass += 1) tidy = trimEnds(tidy.replace(joiners, ''));
  if (!/\p{L}{2}/u.test(tidy) || /^(?:fax|or|and)$/i.test(tidy)) return '';
  return shorten(tidy);
}

/** At most 60 characters, cut between words; the words nearest the number are kept. */
export function shorten(label: string): string {
  if (label.length <= longest) return label;
  return label.slice(-longest).replace(/^\S*\s+/, '');
}

/** The nearest cell, sentence or clause of what stands before a number. */
export function labelBefore(words: string): string {
  const cells = words.split(/[\t|]/).toReversed();
  for (const cell of cells) {
    const clauses = cell.split(/[;!?•]|\. |, (?=\S)/).toReversed();
    for (const clause of clauses) {
      const label = tidyLabel(clause);
      if (label) return label;
    }
  }
  return '';
}

/** What stands after a number, up to the first stop: '- RA team' or '(out of hours)'. */
export function labelAfter(words: string): { label: string; length: number; bracketed: boolean } {
  const bracket = /^ ?\(([^()\d]{2,60})\)/.exec(words);
  const clause = bracket ?? /^[ ,:-]{0,4}([^\t|;,.!?(\n]{2,60})(?=[\t|;,.!?(\n]|$)/.exec(words);
  const body = clause?.[1] ?? '';
  const isNextLabel = !bracket && /:/.test(body);
  if (!clause || isNextLabel) return { label: '', length: 0, bracketed: false };
  return { label: tidyLabel(body), length: clause[0].length, bracketed: bracket !== null };
}

export function isFaxLabel(words: string): boolean {
  const near = words.slice(-40).replace(/\ue000+/g, ' ');
  return (
    /(?:(?<!\w)fax(?!\w)[^\t|;\d]{0,25}|(?<!\w)f[:. ]{0,3})$/i.test(near) &&
    !/(?:tel|phone)\w* ?(?:\/|&|and|or) ?fax/i.test(near)
  );
}

export function isReferenceLabel(words: string): boolean {
  return /(?<!\w)(?:ref(?:erence)?|order|ticket|invoice|account|sort code|nhs|ods|case|incident|job|uuid|po|vat|charity|company|registration|registered|version|smartcard)(?: (?:no|number|id|code))?\.?[ :#\t]{0,4}$/i.test(
    words.slice(-60),
  );
}

export function saysTelephone(words: string): boolean {
  return /(?<!\w)(?:tel|telephone|phone|call|ring|mobile|mob|contact number)\.?(?: (?:no|number)\.?)?(?: us)?(?: on)?[ :\t-]{0,4}$/i.test(
    words.slice(-40),
  );
}

function trimEnds(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/^[^\p{L}\d]+|[^\p{L}\p{N}]+$/gu, '');
}
