import { z } from 'zod';
import { contracts, salaryUnits } from '../../domain/advert.js';

/** What the front matter of an advert may say. */
export const advertFile = z.strictObject({
  craft: text(),
  level: z.int('It must be the number of a level, such as 3.').min(0, 'It must be the number of a level.'),
  team: text().optional(),
  street: text().optional(),
  locality: text().optional(),
  region: text().optional(),
  country: text()
    .refine(isCountry, 'Write the country as two capital letters (ISO 3166), such as GB or DE.')
    .optional(),
  remote: z.union([z.boolean(), z.literal('hybrid')], 'Use true, false or hybrid.').default(false),
  salary: z
    .strictObject({
      min: amount(),
      max: amount().optional(),
      currency: text().refine(
        isCurrency,
        'Write the currency as three capital letters (ISO 4217), such as GBP.',
      ),
      unit: z.enum(salaryUnits),
    })
    .optional(),
  contract: z.union([z.enum(contracts), z.array(z.enum(contracts)).min(1, 'The list is empty.')]).optional(),
  posted: date().optional(),
  closes: date().optional(),
  apply: z
    .string()
    .trim()
    .max(300, 'It is longer than a code on paper can hold; use a shorter address.')
    .refine(isLink, 'It must be an address that starts with https:// or mailto:.')
    .optional(),
  contact: text().optional(),
  language: text().refine(isLanguage, 'It must be a language such as en-GB or de.').optional(),
  areas: z.array(text()).min(1, 'Name at least one area, or leave the key out to show all.').optional(),
  statements: z
    .int('It must be a whole number: the most statements to show of each area.')
    .min(1, 'It must be 1 or more; leave the key out to show all.')
    .optional(),
});

export type AdvertFile = z.infer<typeof advertFile>;

function text() {
  return z.string().trim().min(1, 'It must not be empty.');
}

function amount() {
  return z
    .number('It must be a number without currency or thousands separators, such as 55000.')
    .positive('It must be more than 0.');
}

function date() {
  return z.iso.date('Write the date as year-month-day, such as 2026-09-01.');
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** No white space, since that would end the address where people read it. */
function isLink(address: string): boolean {
  return /^(?:https:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$/i.test(address) && URL.canParse(address);
}
