import type { Words } from './words-in.js';

/**
 * A number as people of a language write it: `12,345.5`.
 *
 * @param digits behind the decimal mark
 */
export function showNumber(value: number, digits: number, { numbers }: Pick<Words, 'numbers'>): string {
  const [whole = '', part] = value.toFixed(digits).split('.');
  const isLong = whole.length > (numbers.fromFive === true ? 4 : 3);
  const grouped = isLong ? whole.replace(/\B(?=(?:\d{3})+$)/g, numbers.group) : whole;
  return part === undefined ? grouped : `${grouped}${numbers.decimal}${part}`;
}

/** `£65,000`, `65.000 €`: the sign of a currency (ISO 4217) is the one that the language knows it by. */
export function showMoney(value: number, digits: number, currency: string, words: Words): string {
  const sign = signOf(currency, words.language);
  const amount = showNumber(value, digits, words);
  return words.numbers.money
    .replace(
      '{currency}{amount}',
      /\p{L}$/u.test(sign) ? `{currency}${noBreak}{amount}` : '{currency}{amount}',
    )
    .replace('{currency}', () => sign)
    .replace('{amount}', () => amount);
}

const noBreak = '\u00a0';

function signOf(currency: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
