import { isAmountOfPay, isBareAmount, namesOtherMoney, namesPay, saysPay } from './pay/pay-in-words.js';
import { type PlainRun, runsOf } from './pay/runs-of.js';
import type { Problems } from './problem.js';
import type { PrintedText } from './texts-of.js';

/**
 * Pay in texts that candidates read: an amount of money in a sentence that speaks of pay, below a heading or in a
 * column that does, or on its own. A budget, a turnover or an insured sum is none. An advert says its salary in its
 * front matter, where it is meant.
 *
 * @param texts in the order of their pages: a heading speaks for what follows
 */
export function checkPay(texts: Iterable<PrintedText>, problems: Problems<'pay-band'>): void {
  let heading = '';
  let before = '';
  let file = '';
  for (const { html, text, place, kind } of texts) {
    if (place.file !== file || kind === 'heading') [heading, before] = ['', ''];
    file = place.file;
    const runs: readonly PlainRun[] = html === '' ? [{ text, heads: [] }] : runsOf(html);
    for (const [at, run] of runs.entries()) {
      const names = [heading, runs[at - 1]?.text ?? before, ...run.heads];
      if (!isPay(run, names, runs.length === 1)) continue;
      problems.add('pay-band', place, {
        what: 'This text seems to say what a job pays, and candidates would read it.',
        why: 'What a job pays is said in its advert, not on the pages of the framework.',
        fix: 'Mark it with {: .internal }, or take it out.',
      });
    }
    if (kind === 'heading') heading = text;
    before = runs.at(-1)?.text ?? '';
  }
}

function isPay({ text }: PlainRun, names: readonly string[], isAlone: boolean): boolean {
  if (saysPay(text)) return true;
  if (!/\d/.test(text)) return false;
  if (names.some(namesPay)) return isAmountOfPay(text);
  return isAlone && isBareAmount(text) && !names.some(namesOtherMoney);
}
