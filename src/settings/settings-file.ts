import { z } from 'zod';
import { audiences } from '../domain/audience.js';
import { papers } from '../domain/paper.js';
import { printSizes } from '../domain/print-size.js';

/**
 * What ladderpress.yaml may say. Every key may be left out.
 * This definition checks the file and makes schemas/ladderpress.schema.json, so it is the only place to add a key.
 */
export function settingsFile(products: readonly string[]) {
  return z
    .strictObject({
      $schema: z.string().describe('Address of the JSON Schema, for editors.'),
      framework: path('Folder of the framework: the just-the-docs site folder with the Markdown pages.'),
      output: path('Folder for everything that is made. Default: output.'),
      templates: oneOrMore(
        z.string().min(1, 'It must not be empty.'),
        'Your own templates folders. A file in one of them replaces the file of the same name that Ladderpress brings; brands live below brands/.',
      ),
      product: oneOrMore(z.enum(products), 'What to make. Default: everything.'),
      brand: oneOrMore(
        z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*$/, 'A brand is named as its folder: letters a–z, digits and hyphens.'),
        'The brand or brands to make everything in: folders below brands/. Default: neutral, which takes name and logo from the website.',
      ),
      paper: oneOrMore(z.enum(Object.keys(papers)), 'Paper size or sizes. Default: a4.'),
      edition: oneOrMore(
        z.enum(printSizes),
        'The size of print: standard, or large print of 16 pt in one column, for handouts, overviews and packs. Default: standard.',
      ),
      audience: z
        .enum(audiences)
        .describe(
          'Whom everything is for: everyone, or candidates, who see nothing that is marked as internal. Default: everyone.',
        ),
      internalKeys: oneOrMore(
        z.string().min(1, 'It must not be empty.'),
        'Front matter keys that candidates must not see.',
      ),
      cardOrientation: z
        .enum(['portrait', 'landscape'])
        .describe('How a card lies; everything else is portrait. Default: portrait.'),
      siteUrl: z
        .url({ protocol: /^https?$/, error: 'It must be a web address such as https://example.com/careers.' })
        .describe(
          'Address of the website, for links in single files. Default: url and baseurl of _config.yml.',
        ),
      date: z.iso
        .date('It must be a date such as 2026-09-01.')
        .describe(
          'The date inside PDFs, so that two builds make the same bytes. SOURCE_DATE_EPOCH comes first.',
        ),
      strict: z.boolean().describe('Treat warnings as errors. Default: false.'),
      keepHtml: z.boolean().describe('Keep the HTML of every page beside its PDF. Default: false.'),
      jobs: z
        .int('It must be a whole number from 1 to 32.')
        .min(1, 'It must be a whole number from 1 to 32.')
        .max(32, 'It must be a whole number from 1 to 32.')
        .describe('Pages to print at the same time. Default: one for each processor core, at most four.'),
      browser: path('The browser to print with. Default: the one that Ladderpress brings.'),
      cache: path("Folder for what may be made again. Default: the user's cache folder."),
      cacheLimit: z
        .int('It must be a whole number of mebibytes.')
        .min(0, 'It must not be negative.')
        .describe('Mebibytes of finished pages to keep in the cache; 0 keeps none. Default: 1024.'),
    })
    .partial()
    .describe('Settings of Ladderpress. Paths are relative to this file.');
}

export type SettingsFile = z.infer<ReturnType<typeof settingsFile>>;

function path(about: string) {
  return z.string().min(1, 'It must not be empty.').describe(about);
}

function oneOrMore<T extends z.ZodType>(item: T, about: string) {
  return z.union([item, z.array(item).min(1, 'The list must not be empty.')]).describe(about);
}
