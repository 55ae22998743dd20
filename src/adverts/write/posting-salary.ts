import type { Salary, SalaryUnit } from '../../domain/advert.js';

/** A salary as schema.org's MonetaryAmount. */
export function postingSalary({ min, max, currency, unit }: Salary) {
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
