import { addressInWords } from '../../domain/address-in-words.js';
import type { Advert, AdvertSheet, Contract, Salary, SalaryUnit } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import { descriptionHtml } from './advert-html.js';
import { oneOrAll } from './one-or-all.js';
import { postingPlaces } from './posting-places.js';
import { postingRequirements } from './posting-requirements.js';
import { standingSheet } from './standing-sheet.js';

/**
 * The advert as a schema.org JobPosting, for search engines. It can stand in a page's script as it is: `<` is escaped.
 * Terms: https://schema.org/JobPosting and
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting.
 */
export function jobPosting(advert: Advert, sheet: AdvertSheet, brand: Brand): string {
  const { contract, salary, workplace, requirements, posted, closes, apply, isDirect } = advert;
  const types = [...new Set(contract.flatMap((each) => employmentTypes[each] ?? []))];
  const value = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: advert.level.role,
    // Search engines show paragraphs and lists alone, so a line through words would be lost.
    description: descriptionHtml(standingSheet(sheet)),
    disambiguatingDescription: sheet.blurb === '' ? undefined : sheet.blurb,
    identifier: { '@type': 'PropertyValue', name: brand.name, value: advert.id },
    datePosted: posted,
    // The last day counts whole.
    validThrough: closes === undefined ? undefined : `${closes}T23:59:59`,
    employmentType: oneOrAll(types),
    hiringOrganization: {
      '@type': 'Organization',
      name: brand.name,
      sameAs: brand.url,
      logo: brand.logo?.url,
    },
    ...postingPlaces(workplace),
    baseSalary: salary === undefined ? undefined : postingSalary(salary),
    ...postingRequirements(requirements),
    url: apply !== undefined && /^https:/i.test(apply) ? apply : undefined,
    directApply: isDirect,
    applicationContact: contactOf(advert, brand),
  };
  return `${JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/** Permanent says nothing of the hours, and there is no term for it. */
const employmentTypes: Readonly<Partial<Record<Contract, string>>> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  temporary: 'TEMPORARY',
  contractor: 'CONTRACTOR',
  internship: 'INTERN',
  volunteer: 'VOLUNTEER',
  'per-diem': 'PER_DIEM',
};

/** Only a mail address is data; other words about whom to ask are for people. */
function contactOf({ contact, apply }: Advert, brand: Brand) {
  const email = [contact, apply, brand.contact]
    .flatMap((each) => (each === undefined || /^https?:/i.test(each) ? [] : addressInWords(each)))
    .find((each) => /^[^\s@]+@[^\s@]+$/.test(each));
  return email === undefined ? undefined : { '@type': 'ContactPoint', email };
}

/** A salary as schema.org's MonetaryAmount. */
function postingSalary({ min, max, currency, unit }: Salary) {
  const amount = min === max ? { value: min } : { minValue: min, maxValue: max };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...amount, unitText: unitTexts[unit] },
  };
}

const unitTexts: Readonly<Record<SalaryUnit, string>> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
};
