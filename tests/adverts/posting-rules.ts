import { z } from 'zod';

/**
 * What may stand in a JobPosting, and what must: the required and recommended properties with their values, as
 * documented at https://developers.google.com/search/docs/appearance/structured-data/job-posting, and of schema.org
 * (https://schema.org/JobPosting) those that we write besides. Strict: a property that is none of them is an error.
 */
export const postingRules = z
  .strictObject({
    '@context': z.literal('https://schema.org/'),
    '@type': z.literal('JobPosting'),
    title: text(),
    description: z.string().regex(/<(?:p|ul|li|br)>/, 'It is to be HTML.'),
    disambiguatingDescription: z.string().min(1).max(200).optional(),
    identifier: z
      .strictObject({ '@type': z.literal('PropertyValue'), name: text(), value: text() })
      .optional(),
    datePosted: z.iso.date(),
    validThrough: z.iso.datetime({ local: true }).optional(),
    employmentType: oneOrAll(
      z.enum([
        'FULL_TIME',
        'PART_TIME',
        'CONTRACTOR',
        'TEMPORARY',
        'INTERN',
        'VOLUNTEER',
        'PER_DIEM',
        'OTHER',
      ]),
    ).optional(),
    hiringOrganization: z.strictObject({
      '@type': z.literal('Organization'),
      name: text(),
      sameAs: z.url().optional(),
      logo: z.url({ protocol: /^https?$/ }).optional(),
    }),
    jobLocation: oneOrAll(
      z.strictObject({
        '@type': z.literal('Place'),
        address: z.strictObject({
          '@type': z.literal('PostalAddress'),
          streetAddress: text().optional(),
          addressLocality: text().optional(),
          addressRegion: text().optional(),
          postalCode: text().optional(),
          addressCountry: z.string().regex(/^[A-Z]{2}$/),
        }),
      }),
    ).optional(),
    jobLocationType: z.literal('TELECOMMUTE').optional(),
    applicantLocationRequirements: oneOrAll(
      z.strictObject({ '@type': z.enum(['Country', 'State']), name: text() }),
    ).optional(),
    baseSalary: z
      .strictObject({
        '@type': z.literal('MonetaryAmount'),
        currency: z.string().regex(/^[A-Z]{3}$/),
        value: z.strictObject({
          '@type': z.literal('QuantitativeValue'),
          value: z.number().optional(),
          minValue: z.number().optional(),
          maxValue: z.number().optional(),
          unitText: z.enum(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR']),
        }),
      })
      .optional(),
    educationRequirements: z
      .union([
        z.literal('no requirements'),
        oneOrAll(
          z.strictObject({
            '@type': z.literal('EducationalOccupationalCredential'),
            credentialCategory: z.enum([
              'high school',
              'associate degree',
              'bachelor degree',
              'professional certificate',
              'postgraduate degree',
            ]),
          }),
        ),
      ])
      .optional(),
    experienceRequirements: z
      .union([
        z.literal('no requirements'),
        z.strictObject({
          '@type': z.literal('OccupationalExperienceRequirements'),
          monthsOfExperience: z.number().positive(),
        }),
      ])
      .optional(),
    experienceInPlaceOfEducation: z.boolean().optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
    directApply: z.boolean().optional(),
    applicationContact: z.strictObject({ '@type': z.literal('ContactPoint'), email: z.email() }).optional(),
  })
  .refine(
    ({ jobLocation, jobLocationType }) => jobLocation !== undefined || jobLocationType !== undefined,
    'It must say where the work is, or that it is remote.',
  )
  .refine(
    ({ jobLocation, jobLocationType, applicantLocationRequirements }) =>
      jobLocationType === undefined ||
      jobLocation !== undefined ||
      applicantLocationRequirements !== undefined,
    'Remote work without a place must say who may apply.',
  )
  .refine(
    ({ applicantLocationRequirements, jobLocationType }) =>
      applicantLocationRequirements === undefined || jobLocationType !== undefined,
    'Only remote work says who may apply.',
  )
  .refine(({ title, description }) => title !== description, 'The description must not be the title.');

function text() {
  return z.string().min(1);
}

function oneOrAll<T extends z.ZodType>(one: T) {
  return z.union([one, z.array(one).min(2)]);
}
