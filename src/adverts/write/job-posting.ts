import type { Advert, AdvertSheet, Contract, Salary, SalaryUnit, Workplace } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import { descriptionHtml } from './advert-html.js';

/**
 * The advert as a schema.org JobPosting, for search engines. It can stand in a page's script as it is: `<` is escaped.
 * Terms: https://schema.org/JobPosting and
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting.
 */
export function jobPosting(advert: Advert, sheet: AdvertSheet, brand: Brand): string {
  const { contract, salary, workplace, posted, closes, apply, contact } = advert;
  const types = [...new Set(contract.flatMap((each) => employmentTypes[each] ?? []))];
  const value = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: advert.level.role,
    description: descriptionHtml(sheet),
    identifier: { '@type': 'PropertyValue', name: brand.name, value: advert.id },
    datePosted: posted,
    // The last day counts whole.
    validThrough: closes === undefined ? undefined : `${closes}T23:59:59`,
    employmentType: types.length === 0 ? undefined : types.length === 1 ? types[0] : types,
    hiringOrganization: { '@type': 'Organization', name: brand.name, sameAs: brand.url },
    ...placeOf(workplace),
    baseSalary: salary === undefined ? undefined : salaryOf(salary),
    url: apply?.toLowerCase().startsWith('https:') ? apply : undefined,
    applicationContact: contactOf(contact ?? brand.contact),
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

/** TELECOMMUTE is for work that is never done at a place; the country then says who may apply. */
function placeOf({ street, locality, region, country, remote }: Workplace) {
  const address = {
    '@type': 'PostalAddress',
    streetAddress: street,
    addressLocality: locality,
    addressRegion: region,
    addressCountry: country,
  };
  const jobLocation = locality === undefined ? undefined : { '@type': 'Place', address };
  if (remote !== 'yes') return { jobLocation };
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { '@type': 'Country', name: country },
    jobLocation,
  };
}

const unitTexts: Readonly<Record<SalaryUnit, string>> = {
  hour: 'HOUR',
  day: 'DAY',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
};

function salaryOf({ min, max, currency, unit }: Salary) {
  const amount = min === max ? { value: min } : { minValue: min, maxValue: max };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...amount, unitText: unitTexts[unit] },
  };
}

/** Only a mail address is data; other words about whom to ask are for people. */
function contactOf(contact: string | undefined) {
  return contact === undefined || !/^[^\s@]+@[^\s@]+$/.test(contact)
    ? undefined
    : { '@type': 'ContactPoint', email: contact };
}
