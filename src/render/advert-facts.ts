import type { Advert, Requirements, Salary, Workplace } from '../domain/advert.js';
import { capital } from '../domain/words/capital.js';
import { listOf } from '../domain/words/list-of.js';
import { longDate } from '../domain/words/long-date.js';
import { showMoney } from '../domain/words/show-number.js';
import type { Words } from '../domain/words/words-in.js';
import { countriesText, placeText } from './place-text.js';

/** What a candidate looks for first: team, place, contract, salary, what to bring and dates, as far as they are known. */
export function advertFacts(advert: Advert, words: Words): { label: string; text: string }[] {
  const { team, workplace, contract, salary, requirements, posted, closes } = advert;
  const date = (iso: string | undefined) => (iso === undefined ? '' : longDate(iso, words));
  const contracts = contract.map((each) => words.contracts[each]).join(words.lists.comma);
  const say = words.advert;
  return [
    { label: say.factTeam, text: team ?? '' },
    { label: say.factPlace, text: workplaceText(workplace, words) },
    { label: say.factContract, text: capital(contracts) },
    { label: say.factSalary, text: salary === undefined ? '' : salaryText(salary, words) },
    { label: say.factEducation, text: educationText(requirements, words) },
    { label: say.factExperience, text: experienceText(requirements, words) },
    { label: say.factPosted, text: date(posted) },
    { label: say.factCloses, text: date(closes) },
  ].filter(({ text }) => text !== '');
}

function workplaceText(workplace: Workplace, words: Words): string {
  const { addresses, remote, applicants } = workplace;
  // A country alone says from where, as the applicants' countries do, which are said anyway.
  const told =
    applicants === undefined
      ? addresses
      : addresses.filter(({ country, ...parts }) => Object.values(parts).some((part) => part !== undefined));
  const place = placeText({ addresses: told }, words);
  return [place, remoteText(remote, applicants, words)].filter((part) => part !== '').join(' · ');
}

function remoteText(
  remote: Workplace['remote'],
  applicants: readonly string[] | undefined,
  words: Words,
): string {
  if (remote === 'no') return '';
  if (remote === 'hybrid') return words.advert.hybrid;
  return applicants === undefined
    ? words.advert.remote
    : words.advert.remoteIn(countriesText(applicants, words));
}

function educationText({ education, isEither }: Requirements, words: Words): string {
  if (education === undefined) return '';
  if (education.length === 0) return words.advert.notRequired;
  const named = education.map((each) => words.educations[each]);
  const list = capital(listOf(named, 'or', words));
  return isEither ? words.advert.orExperience(list) : list;
}

function experienceText({ months }: Requirements, { advert }: Words): string {
  if (months === undefined) return '';
  if (months === 0) return advert.notRequired;
  return advert.atLeast(months % 12 === 0 ? advert.years(months / 12) : advert.months(months));
}

function salaryText({ min, max, currency, unit }: Salary, words: Words): string {
  const digits = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2;
  const [least, most] = [min, max].map((value) => showMoney(value, digits, currency, words));
  const pay = min === max ? `${least}` : words.advert.payRange(`${least}`, `${most}`);
  return words.payPer[unit](pay);
}
