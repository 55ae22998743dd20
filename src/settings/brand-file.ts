import { z } from 'zod';
import { languageTag } from '../domain/language-tag.js';
import { unicodeRange } from '../domain/unicode-range.js';
import { cover, letterhead, logo } from './brand-pictures.js';
import { colour, text } from './brand-values.js';
import { fontName } from './font-name.js';
import { webAddress } from './web-address.js';
import { whenSaid } from './when-said.js';
import { wordsFile } from './words-file.js';

/**
 * What brand.yaml may say. Every key may be left out here, since a brand may extend another;
 * load-brand says what is missing once all are put together.
 * This definition checks the file and makes schemas/brand.schema.json.
 */
export const brandFile = z
  .strictObject({
    $schema: z.string().describe('Address of the JSON Schema, for editors.'),
    extends: z
      .string()
      .min(1, 'It must not be empty.')
      .describe('The brand whose values hold wherever this one says nothing, e.g. of the parent company.'),
    sample: z
      .boolean()
      .describe(
        'True for the brand of a sample. Adverts and releases of another website refuse it, and a brand that has its name, logo, url or contact.',
      ),
    name: text('Name of the company, as it stands on covers and in metadata.'),
    url: webAddress('https://example.com').describe("The company's website."),
    contact: text('How to reach the people who own the framework; for cover and advert.'),
    colours: z
      .strictObject({
        ink: colour('Text.'),
        secondary: colour('Descriptions, feet and other small text.'),
        paper: colour('Background: white is left unpainted; darker than about #DEDEDE is for slides alone.'),
        accent: colour(
          'The one colour of the brand. Where it is too weak on the paper for what it shows, its nearest shade takes its place.',
        ),
        accentText: colour(
          'The accent of titles and other words, at least 4.5:1 on the paper. Default: the accent, or its nearest shade that can be read.',
        ),
        heading: colour('Of titles and heads, at least 4.5:1 on the paper. Default: as accentText.'),
        tint: colour('A light shade of the accent, behind text of 12 pt and more.'),
      })
      .partial()
      .describe('Colours as "#rrggbb". Quote them: # begins a comment in YAML.'),
    logo: logo(),
    cover: cover(),
    letterhead: letterhead(),
    watermark: z
      .boolean()
      .describe('Whether Draft, or In review, stands large and light across each page that is one.'),
    fonts: z
      .strictObject({
        text: family('Font of the text.'),
        headings: family('Font of headings. Default: the font of the text.'),
        fallback: z
          .array(family('One more font.'))
          .describe(
            'Asked in order for characters that the others lack. Noto Sans Math and Symbols, emoji, and installed fonts of scripts always follow.',
          ),
      })
      .partial()
      .describe('Fonts in static weights; variable fonts double the size of a PDF.'),
    language: z
      .string()
      .refine((tag) => languageTag(tag) !== undefined, 'It must be a language such as en-GB or de.')
      .describe("Language of our own words where there are none in a page's nor in the framework's."),
    words: whenSaid(wordsFile).describe(
      "Our own words, said otherwise: by their names in the framework's language, and below a tag such as de in another.",
    ),
    foot: z
      .array(text('One line.'))
      .max(3, 'The foot has room for three lines.')
      .describe('Lines for the foot of every page.'),
  })
  .partial()
  .describe('A brand of Ladderpress: name, colours, logo, fonts and foot lines of a company.');

export type BrandFile = z.infer<typeof brandFile>;
export type FamilyFile = NonNullable<NonNullable<BrandFile['fonts']>['text']>;
export type PackageFamily = Extract<FamilyFile, { package: string }>;
export type LocalFamily = Extract<FamilyFile, { files: unknown }>;

function family(about: string) {
  return z.union([packageFamily(), localFamily()]).describe(about);
}

function packageFamily() {
  return z.strictObject({
    package: z
      .string()
      .regex(
        /^@fontsource(-variable)?\/[a-z0-9][a-z0-9-]*$/,
        'Name a package of Fontsource, such as "@fontsource/inter".',
      )
      .describe(
        'npm package of the font, e.g. @fontsource/inter; install it beside the framework or the brand.',
      ),
    weights: z
      .array(weight())
      .min(1, 'Name at least one, or leave it out.')
      .optional()
      .describe('Weights to use, of 400, 600 and 700. Default: all that the package has.'),
  });
}

function localFamily() {
  return z.strictObject({
    family: text('CSS name of the font.').refine(
      (name) => fontName.test(name),
      'A name has letters, digits, spaces and . - _ & + alone.',
    ),
    files: z
      .array(
        z.strictObject({
          file: text('A static woff2 below the folder of the brand.'),
          weight: weight().default(400).describe('400, 600 or 700. Default: 400.'),
          style: z.enum(['normal', 'italic']).default('normal').describe('Default: normal.'),
          unicodeRange: z
            .string()
            .regex(unicodeRange, 'Write it as "U+0000-00FF, U+0131".')
            .optional()
            .describe('The characters that this file is for. Default: all that it holds.'),
        }),
      )
      .min(1, 'Name at least one file.'),
  });
}

function weight() {
  return z.literal([400, 600, 700]);
}
