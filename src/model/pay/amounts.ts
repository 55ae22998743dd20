/** An amount of money, or a number that can be one, in a text. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  /** In units of its currency. */
  readonly value: number;
  readonly hasCurrency: boolean;
}

const sign = '[A-Z]{0,3}[€£$¥₹]';
const code =
  '(?:EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|AUD|CAD|NZD|JPY|CNY|KRW|INR|SGD|HKD|ZAR|BRL|MXN|AED|ILS|TRY)';
const name =
  '(?:[Ee]uros?|[Pp]ounds?|[Dd]ollars?|[Ff]rancs?|Franken|[Kk]ron(?:or|er|en)|Pfund|[Rr]upees|[Rr]and|[Zz](?:loty|łoty(?:ch|e)?)|zł|[Rr]eais|[Ff]ranchi|[Ff]rancos|[Dd]ólares|[Dd]olar[ioó]\\p{L}*|[Dd]ollari|[Ee]urot|kr|T€|TEUR|ريال\\p{L}*|درهم\\p{L}*|دينار\\p{L}*|جنيه\\p{L}*|يورو|دولار\\p{L}*)';
const digits = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)|\d+`;
const cents = String.raw`(?:[.,]\d{1,2}(?!\d))?(?:,?[-–—]{1,2}(?!\s?\d))?`;
const scale = String.raw`(?:\s?(?:[kKmM]|mn|bn|[Tt]sd\.?|[Mm]io\.?|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]ausend)(?![\p{L}\d]))?`;

const amount = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<before>(?:${sign}|${code})\s?)?(?<digits>${digits})(?<cents>${cents})(?<scale>${scale})(?<after>\s?(?:[€£$¥₹]|(?:${code}|${name})(?![\p{L}\d])))?`,
  'gu',
);

/** Every number of a text that may be an amount: `£50,000`, `EUR 60k`, `70.000 €`, `50.000,- Euro`, `40k`. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(amount)].flatMap(({ 0: whole, index, groups }) => {
    const { before, digits: written = '', scale: size = '', after } = groups ?? {};
    const value = Number(written.replace(/\D/g, '')) * factor(size.trim().toLowerCase());
    return { from: index, to: index + whole.length, value, hasCurrency: (before ?? after) !== undefined };
  });
}

function factor(scale: string): number {
  if (/^(?:k|tsd|thousand|tausend)/.test(scale)) return 1e3;
  if (/^(?:bn|billion)/.test(scale)) return 1e9;
  return scale === '' ? 1 : 1e6;
}
