import { z } from 'zod';
import { contracts, educations, mostBlurb, salaryUnits } from '../../domain/advert.js';
import { applyFault } from './apply-fault.js';
import { countryHint, isCountry } from './country.js';

/** What the front matter of an advert may say. */
export const advertFile = z.strictObject({
  craft: text(),
  level: z.union(
    [z.number().min(0), text().regex(/\d/)],
    'It must be the number of a level, such as 3 or "10a".',
  ),
  team: text().optional(),
  blurb: text()
    .max(mostBlurb, `It must have ${mostBlurb} characters at most; say the rest below.`)
    .optional(),
  ...address(),
  places: z
    .union([place(), z.array(place()).min(1, 'Name at least one place, or leave the key out.')])
    .optional(),
  remote: z.union([z.boolean(), z.literal('hybrid')], 'Use true, false or hybrid.').default(false),
  applicants: z
    .union([country(), z.array(country()).min(1, 'Name at least one, or leave the key out.')])
    .optional(),
  salary: z
    .strictObject(
      {
        min: amount(),
        max: amount().optional(),
        currency: text().refine(
          isCurrency,
          'Write the currency as three capital letters (ISO 4217), such as GBP.',
        ),
        unit: z.enum(salaryUnits),
      },
      'Write it as { min: 55000, max: 65000, currency: GBP, unit: year }.',
    )
    .optional(),
  contract: z
    .union([z.enum(contracts), z.array(z.enum(contracts)).min(1, 'Name at least one, or leave the key out.')])
    .optional(),
  education: z
    .union([
      z.enum(['none', ...educations]),
      z.array(z.enum(educations)).min(1, 'Name at least one, or leave the key out.'),
    ])
    .optional(),
  experience: z
    .union(
      [
        z.literal('none'),
        z.strictObject({ years: z.number().positive('It must be more than 0; write none for none.') }),
        z.strictObject({ months: z.int().positive('It must be more than 0; write none for none.') }),
      ],
      'Write none, { years: 3 } or { months: 18 }.',
    )
    .optional(),
  experienceInPlaceOfEducation: z.boolean().optional(),
  posted: date().optional(),
  closes: date().optional(),
  apply: z
    .string()
    .trim()
    .max(300, 'It is longer than a code on paper can hold; use a shorter address.')
    .refine((address) => applyFault(address) === undefined, {
      error: ({ input }) => applyFault(String(input).trim()),
    })
    .optional(),
  directApply: z.boolean().optional(),
  contact: text().optional(),
  /** Any value: what is no language is reported, and the nearest that is one taken. */
  language: z.unknown().optional(),
  areas: z.array(text()).min(1, 'Name at least one area, or leave the key out to show all.').optional(),
  statements: z
    .int('It must be a whole number: the most statements to show of each area.')
    .min(1, 'It must be 1 or more; leave the key out to show all.')
    .optional(),
});

export type AdvertFile = z.infer<typeof advertFile>;
export type PlaceFile = z.infer<ReturnType<typeof place>>;

function text() {
  return z.string().trim().min(1, 'It must not be empty.');
}

/** A place by its name alone, or its address. */
function place() {
  return z.union([text(), z.strictObject(address())]);
}

function address() {
  return {
    street: text().optional(),
    locality: text().optional(),
    region: text().optional(),
    postcode: z
      .string('Put the postcode in quotes, such as "01067": as a number it loses zeros at its start.')
      .trim()
      .min(1, 'It must not be empty.')
      .optional(),
    country: country().optional(),
  };
}

function country() {
  return z
    .string()
    .trim()
    .refine(isCountry, { error: ({ input }) => countryHint(String(input)) });
}

function amount() {
  return z
    .number('It must be a number without currency or thousands separators, such as 55000.')
    .positive('It must be more than 0.');
}

function date() {
  return z.iso.date({
    error: ({ input }) =>
      /^\d{4}-\d\d-\d\d$/.test(String(input))
        ? 'The calendar has no such day.'
        : 'Write the date as year-month-day, such as 2026-09-01.',
  });
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
