/** How words are written in the middle of a line, where the rules below would get them wrong. */
const written = new Map(
  [
    // Initials, and those that could be read as a word.
    'NHS PLC UK LLP PCT ICB GP CVS DDA II III VII VIII XII USA',
    'AAH ABC AMF AMG AYP BSA CSPC HMI ICC LSU MEJ MSU OOH RPMG RSA UNP',
    // Short words and abbreviations, and those without a vowel, which are no initials.
    'Ltd Co Op Mr Mrs Wm Nr No Up Rx Cwm Grp Mfg',
    'St Rd Av Ct Cl Dr Gr Gt Ln Mt Pk Pl Sq Str Drv Hgh Stn Wlk Prk Crt Brg Frm',
    'Ctr Cnt Grn Hth Hpl Nth Sth Rtl Shp Bld Blk Fl Flr Grd',
    'Al De Go Ho Jo La Lo Me My Nu Ty Us Ye',
    'LloydsPharmacy Co-op Co-operative In-store On-line By-pass Weston-super-Mare',
    'of the and at in on by upon under le en cum for to t/a c/o',
  ].flatMap((line) => line.split(' ').map((word) => [word.toUpperCase(), word] as const)),
);

const joined = [...written.keys()].filter((word) => /\W/.test(word)).join('|');
/** Only letters of which the small form is one letter, and the capital of that the same again. */
const wordsAndJoined = new RegExp(`\\b(?:${joined})\\b|[A-ZÀ-ÖØ-Þ]+`, 'g');

const address = /\bWWW\.[\w./-]+|\.(?:COM|NET|ORG|(?:CO\.|ORG\.|NHS\.)?UK)(?![\w.])/g;
/** `RD,HEYBRIDGE`, but not `1,000`. */
const tightComma = /(?<!\d(?=,\d)),(?=[^ ,])/g;
/** `ST.HELENS` and `J.M.SMITH`, but not `J.M.` */
const tightStop = /(?<=\b[A-Z]{1,4})\.(?=[A-Z]{2})/g;

/** More letters of these may follow, as in `MACGREGORS`. Others, as Macdonald, are written both ways. */
const scottish = /^(?:MC(?=..)|MAC(?=DOUGALL|GREGOR|INTYRE|LEOD))/;
const irish = /(?:^|[^A-Z])[OD]['’`]$/;
const afterApostrophe = /[A-Z]\.?['’`]+$/;
const afterNumber = /^(?:ST|ND|RD|TH|AM|PM|HRS?)$/;
const opening = /(?:[,(:] ?| - ?)$/;
/** In `12 THE GREEN`, `1A THE GREEN` and `UNIT B THE GREEN` a name begins. */
const afterUnit = /(?:^|[^A-Z])[A-Z]? $/;

/**
 * A name or an address line as people write it, from the capitals in which ODS has it:
 * `ST JOHN'S  PHARMACY LTD` → `St John's Pharmacy Ltd`. Text with any small letter has been written by
 * somebody already. Nothing but spaces and case changes, and doing it again changes nothing.
 */
export function inHumanCase(capitals: string): string {
  const line = capitals.trim().replace(/\s+/g, ' ');
  if (/\p{Ll}/u.test(line)) return line;
  return line
    .replace(address, (part) => part.toLowerCase())
    .replace(/ (?=,)/g, '')
    .replace(tightComma, ', ')
    .replace(tightStop, '. ')
    .replace(wordsAndJoined, (word, at: number, text: string) =>
      writeWord(word, text.slice(Math.max(0, at - 3), at)),
    );
}

/** `before` is the little that stands before the word. */
function writeWord(word: string, before: string): string {
  if (afterApostrophe.test(before) && !(irish.test(before) && word.length > 1)) return word.toLowerCase();
  if (/\d$/.test(before) && afterNumber.test(word)) return word.toLowerCase();
  const known = written.get(word);
  if (known !== undefined) return opensName(word, before) ? capitalise(known) : known;
  if (word.length < 3 || (word.length === 3 && !/[AEIOUYÀ-Þ]/.test(word))) return word;
  const prefix = scottish.exec(word)?.[0] ?? '';
  return titled(prefix) + titled(word.slice(prefix.length));
}

function opensName(word: string, before: string): boolean {
  return before === '' || opening.test(before) || (word === 'THE' && afterUnit.test(before));
}

/** `of` → `Of`, `t/a` → `T/A`; `LloydsPharmacy` stays. */
function capitalise(known: string): string {
  return /^[a-z]/.test(known) ? known.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : known;
}

function titled(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
