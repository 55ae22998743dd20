import type { Advert, Requirements, Salary, Workplace } from '../domain/advert.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { AdvertWords } from '../domain/words/advert-words.js';
import { longDate } from '../domain/words/sheet-words.js';
import { countriesText, placeText } from './place-text.js';

/** What a candidate looks for first: team, place, contract, salary, what to bring and dates, as far as they are known. */
export function advertFacts(advert: Advert, words: AdvertWords): { label: string; text: string }[] {
  const { team, workplace, contract, salary, requirements, posted, closes, language } = advert;
  const date = (iso: string | undefined) => (iso === undefined ? '' : longDate(iso, language));
  return [
    { label: words.facts.team, text: team ?? '' },
    { label: words.facts.place, text: workplaceText(workplace, language, words) },
    { label: words.facts.contract, text: sentence(contract.map((each) => words.contracts[each])) },
    { label: words.facts.salary, text: salary === undefined ? '' : salaryText(salary, language, words) },
    { label: words.facts.education, text: educationText(requirements, language, words) },
    { label: words.facts.experience, text: experienceText(requirements, language, words) },
    { label: words.facts.posted, text: date(posted) },
    { label: words.facts.closes, text: date(closes) },
  ].filter(({ text }) => text !== '');
}

function sentence(words: readonly string[]): string {
  return capital(words.join(', '));
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

function workplaceText(workplace: Workplace, language: LanguageTag, words: AdvertWords): string {
  const { addresses, remote, applicants } = workplace;
  // A country alone says from where, as the applicants' countries do, which are said anyway.
  const told =
    applicants === undefined
      ? addresses
      : addresses.filter(({ country, ...parts }) => Object.values(parts).some((part) => part !== undefined));
  const place = placeText({ addresses: told }, language);
  return [place, remoteText(remote, applicants, language, words)].filter((part) => part !== '').join(' · ');
}

function remoteText(
  remote: Workplace['remote'],
  applicants: readonly string[] | undefined,
  language: LanguageTag,
  words: AdvertWords,
): string {
  if (remote === 'no') return '';
  if (remote === 'hybrid') return words.hybrid;
  return applicants === undefined ? words.remote : `${words.remote} (${countriesText(applicants, language)})`;
}

function educationText(
  { education, isEither }: Requirements,
  language: LanguageTag,
  words: AdvertWords,
): string {
  if (education === undefined) return '';
  if (education.length === 0) return words.notRequired;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const named = capital(list.format(education.map((each) => words.educations[each])));
  return isEither ? words.orExperience(named) : named;
}

function experienceText({ months }: Requirements, language: LanguageTag, words: AdvertWords): string {
  if (months === undefined) return '';
  if (months === 0) return words.notRequired;
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return words.atLeast(format.format(count));
}

function salaryText({ min, max, currency, unit }: Salary, language: LanguageTag, words: AdvertWords): string {
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
