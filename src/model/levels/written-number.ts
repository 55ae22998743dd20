/** A level's number as somebody wrote it: `3`, `10a`, `III`, `٣`, `三`. */
export interface WrittenNumber {
  /** Its place on a ladder. A letter counts as a tenth, so that 10a and 10b stand between 10 and 11. */
  readonly value: number;
  /** How it is shown: digits in our own form, a letter kept. */
  readonly numeral: string;
}

/** What a regular expression takes for a number. Each holds no group. */
export const digits = String.raw`[\p{Nd}]{1,2}(?:[.,][\p{Nd}]{1,2})?[a-hA-H]?`;
/** Up to 20; nobody climbs a higher ladder, and MIX and CIVIL are words. */
export const roman = 'X{0,1}(?:IX|IV|VI{1,3}|V|I{1,3})|XX?';
export const chinese = '[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
/** From zero, as English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Swedish say it. */
const namesOfNumbers = [
  'zero null',
  'one eins un uno um een jeden ett',
  'two zwei deux dos dois due twee dwa två',
  'three drei trois tres três tre drie trzy',
  'four vier quatre cuatro quattro cztery fyra',
  'five fünf cinq cinco cinque vijf pięć fem',
  'six sechs seis sei zes sześć sex',
  'seven sieben sept siete sete sette zeven siedem sju',
  'eight acht huit ocho oito otto osiem åtta',
  'nine neun neuf nueve nove negen dziewięć nio',
  'ten zehn dix diez dez dieci tien dziesięć tio',
].map((names) => names.split(' '));
export const spelled = namesOfNumbers.flat().join('|');

const allDigits = new RegExp(`^(?:${digits})$`, 'u');
const allRoman = new RegExp(`^(?:${roman})$`, 'i');
const allChinese = new RegExp(`^(?:${chinese})$`, 'u');

/** Undefined for what is no number at all. */
export function readNumber(written: string): WrittenNumber | undefined {
  const plain = written.normalize('NFKC').trim();
  if (allDigits.test(plain)) return inDigits(plain);
  const value =
    fromName(plain.toLowerCase()) ??
    (allRoman.test(plain) ? fromRoman(plain.toUpperCase()) : fromChinese(plain));
  return value === undefined ? undefined : { value, numeral: String(value) };
}

function inDigits(plain: string): WrittenNumber {
  const ascii = plain.replace(/\p{Nd}/gu, digitOf).replace(',', '.');
  const letter = /[a-h]$/i.exec(ascii)?.[0] ?? '';
  const number = Number(letter === '' ? ascii : ascii.slice(0, -1));
  const tenths = letter === '' ? 0 : letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  return { value: (number * 10 + tenths) / 10, numeral: `${number}${letter}` };
}

/** Every script has its ten digits in a row, and where rows touch, each has ten. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function fromName(written: string): number | undefined {
  const value = namesOfNumbers.findIndex((names) => names.includes(written));
  return value < 0 ? undefined : value;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function fromRoman(written: string): number {
  return [...written].reduce((sum, digit, at) => {
    const own = romanDigits[digit] ?? 0;
    return own < (romanDigits[written[at + 1] ?? ''] ?? 0) ? sum - own : sum + own;
  }, 0);
}

function fromChinese(written: string): number | undefined {
  if (!allChinese.test(written)) return undefined;
  const [tens, ones] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (sign: string | undefined, none: number) =>
    sign === undefined || sign === '' ? none : '0一二三四五六七八九'.indexOf(sign);
  return digit(tens, 1) * 10 + digit(ones, 0);
}
