import { aboutLetters } from '../text/about-letters.js';
import { countedWords, firmWords, softWords, unspacedEndings, unspacedWords } from './words-for-level.js';
import { chinese, digits, readNumber, roman, spelled, type WrittenNumber } from './written-number.js';

/** How a title names a level, from what leaves no doubt to what does. */
export type NameKind =
  /** Level 3, Stufe 2, レベル 1, 3級. */
  | 'word'
  /** L3, IC4: a short form that everyone knows. */
  | 'short'
  /** E5, TPM4: letters that may as well be a meeting room or a priority. */
  | 'code'
  /** Stage 3, Step 2: words that count other things too. */
  | 'soft'
  /** Engineer II, Designer 2. */
  | 'trailing'
  /** III alone, or before a sign. */
  | 'bare';

/** A number in a title that may be its level's. */
export interface Found {
  readonly kind: NameKind;
  readonly index: number;
  /** Everything that names the level, `Level 3` or `L5/L6`. */
  readonly text: string;
  readonly from: WrittenNumber;
  /** The last of a range, as in L5/L6; the same as `from` elsewhere. */
  readonly until: WrittenNumber;
  /** The letters of a short form or code, `IC`; empty elsewhere. */
  readonly code: string;
}

const number = `(?:${digits}|${roman}|${spelled}|${chinese})`;
const inDigits = `(?:${digits})`;
const begins = String.raw`(?<![\p{L}\p{M}\p{N}_])`;
/** No part of a longer word or number; letters of scripts without spaces may follow. */
const ends = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}_]|[.,][\p{L}\p{N}])`;
/** `Level 3`, `Level-3`, `Level: 3`, `Nivel n.º 3`. Digits alone may follow a word at once. */
const between = String.raw`\s*[-#.:№]?\s*(?:n(?:r|o|º|°)?[.º°]+\s*)?`;
const gap = String.raw`(?:${between}(?=[\p{Nd}])|(?:\s*[-#.:]\s*|\s+))`;
const roleBefore = String.raw`(?<=[\p{L}][\p{L}\p{M}]*[\s-]+)`;
const whole = String.raw`[\p{Nd}]{1,2}[a-h]?`;
const signOrEnd = String.raw`(?=\s*(?:$|[–—:,;|/([])|\s+-)`;

const patterns: readonly (readonly [NameKind, (title: string) => RegExp])[] = [
  ['word', aboutLetters(`${begins}(?:${firmWords})${gap}(?<number>${number})${ends}`, 'giu')],
  ['word', aboutLetters(`(?:${unspacedWords})${between}(?<number>${number})${ends}`, 'giu')],
  ['word', aboutLetters(`第?(?<number>${inDigits}|${chinese})\\s*(?:${unspacedEndings})`, 'gu')],
  ['word', aboutLetters(`${begins}(?<number>${inDigits})\\.\\s*(?:${countedWords})(?![\\p{L}])`, 'giu')],
  ['short', aboutLetters(`${begins}(?<code>L|IC)[- ]?(?<number>${inDigits})${ends}`, 'gu')],
  [
    'code',
    aboutLetters(`(?<![\\p{L}\\p{M}\\p{N}_.&+#-])(?<code>[A-Z]{1,4})-?(?<number>${inDigits})${ends}`, 'gu'),
  ],
  ['soft', aboutLetters(`${begins}(?:${softWords})${gap}(?<number>${number})${ends}`, 'giu')],
  ['trailing', aboutLetters(`${roleBefore}(?<number>${whole}|${roman})${ends}${signOrEnd}`, 'gu')],
  [
    'bare',
    aboutLetters(`^\\s*(?<number>${whole}|${roman})(?![\\p{L}\\p{M}\\p{N}_]|[.,][\\p{N}]|-[\\p{L}])`, 'gu'),
  ],
];

/** Every number in a title that may be a level's, the surest kind first, each kind in the order of the title. */
export function findLevels(title: string): Found[] {
  const plain = plainSigns(title);
  return patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern(plain))].flatMap((match): Found[] => {
      const from = readNumber(match.groups?.number ?? '');
      if (from === undefined) return [];
      const code = match.groups?.code ?? '';
      const end = match.index + match[0].length;
      const further = rangeAfter(plain, end, { from, code });
      const text = title.slice(match.index, further?.end ?? end);
      return [{ kind, index: match.index, text, from, until: further?.until ?? from, code }];
    }),
  );
}

/** Letters and signs of full width as those of half width, each in its place. */
function plainSigns(title: string): string {
  return title.replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize('NFKC'));
}

const joins = String.raw`(?:\s*[/&+~]\s*|[-–—]|\s+[-–—]\s+|\s+(?:to|and|or|bis|und|oder|à|et|ou|a|y|e|o|do|i|tot|en|till|och|до|и)\s+|\s*(?:至|到|から|부터)\s*)`;
const again = `(?:(?:${firmWords}|${softWords}|${unspacedWords})${between})?`;

const furtherWord = aboutLetters(`(?<join>${joins})${again}(?<number>${inDigits})${ends}`, 'iuy');
const furtherCode = aboutLetters(
  `(?<join>${joins})(?:(?<code>[A-Z]{1,4})[- ]?)?(?<number>${inDigits})${ends}`,
  'uy',
);

/** `/L6` after `L5`, ` to 6` after `Level 5`, `/M4` after `IC4`; a dash with spaces joins only what nothing follows. */
function rangeAfter(
  title: string,
  at: number,
  { from, code }: Pick<Found, 'from' | 'code'>,
): { readonly until: WrittenNumber; readonly end: number } | undefined {
  const pattern = (code === '' ? furtherWord : furtherCode)(title);
  pattern.lastIndex = at;
  const match = pattern.exec(title);
  const read = match === null ? undefined : readNumber(match.groups?.number ?? '');
  if (match === null || read === undefined) return undefined;
  const end = at + match[0].length;
  const isLoose = /\s$/.test(match.groups?.join ?? '') && /^\s*[\p{L}\p{N}]/u.test(title.slice(end));
  const other = match.groups?.code ?? code;
  const isRange = other === code && read.value > from.value;
  if (isLoose || !(isRange || (other !== code && read.value === from.value))) return undefined;
  return { until: isRange ? read : from, end };
}
