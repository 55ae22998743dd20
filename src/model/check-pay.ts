import type { Problems } from './problem.js';
import type { PrintedText } from './texts-of.js';

/** `£50,000`, `EUR 60k`, `70.000 €`. */
const money =
  /(?:[€£$¥]|\b(?:EUR|GBP|USD|CHF|SEK|PLN|AUD|CAD)\b)\s?\d|\d\s?(?:k\b|€|£|(?:EUR|GBP|USD|CHF|SEK|PLN)\b)/;
const pay = /\b(?:salar(?:y|ies)|compensation|remuneration|wages?|OTE|Gehalt|Gehälter|Vergütung)\b/i;
const band =
  /\b(?:pay|salary|compensation|remuneration) (?:bands?|ranges?|grades?|scales?)\s*[:=–—-]?\s*[A-Z]{0,3}[€£$]?\d/i;

/**
 * Pay bands in texts that candidates read: an amount of money beside a word of pay, or a band by its name. A budget or
 * a turnover is none. An advert says its salary in its front matter, where it is meant.
 */
export function checkPay(texts: Iterable<PrintedText>, problems: Problems): void {
  for (const { text, place } of texts) {
    const isBand = band.test(text) || (pay.test(text) && money.test(text));
    if (!isBand) continue;
    problems.add('pay-band', place, {
      what: 'This text seems to name a pay band, and candidates would read it.',
      why: 'What a job pays is said in its advert, not on the pages of the framework.',
      fix: 'Mark it with {: .internal }, or take it out.',
    });
  }
}
