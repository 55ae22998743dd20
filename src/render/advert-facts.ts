import type { Advert, Salary, Workplace } from '../domain/advert.js';
import type { AdvertWords } from './advert-words.js';
import { longDate } from './words.js';

/** What a candidate looks for first: team, place, contract, salary and dates, as far as they are known. */
export function advertFacts(advert: Advert, words: AdvertWords): { label: string; text: string }[] {
  const { team, workplace, contract, salary, posted, closes, language } = advert;
  const date = (iso: string | undefined) => (iso === undefined ? '' : longDate(iso, language));
  return [
    { label: words.facts.team, text: team ?? '' },
    { label: words.facts.place, text: placeText(workplace, language, words) },
    { label: words.facts.contract, text: sentence(contract.map((each) => words.contracts[each])) },
    { label: words.facts.salary, text: salary === undefined ? '' : salaryText(salary, language, words) },
    { label: words.facts.posted, text: date(posted) },
    { label: words.facts.closes, text: date(closes) },
  ].filter(({ text }) => text !== '');
}

function sentence(words: readonly string[]): string {
  return words.join(', ').replace(/^./u, (first) => first.toUpperCase());
}

const remoteWords = {
  no: () => '',
  hybrid: (words: AdvertWords) => words.hybrid,
  yes: (words: AdvertWords) => words.remote,
};

function placeText(workplace: Workplace, language: string, words: AdvertWords): string {
  const { street, locality, region, country, remote } = workplace;
  const name =
    country === undefined ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(country);
  const place = [street, locality, region, name].filter((part) => part !== undefined).join(', ');
  return [place, remoteWords[remote](words)].filter((part) => part !== '').join(' · ');
}

function salaryText({ min, max, currency, unit }: Salary, language: string, words: AdvertWords): string {
  const digits = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const range = min === max ? format.format(min) : `${format.format(min)} – ${format.format(max)}`;
  return `${range} ${words.perUnit[unit]}`;
}
