import { z } from 'zod';
import { usualLogoHeight } from '../domain/brand.js';
import { colour, millimetres, text } from './brand-values.js';
import { webAddress } from './web-address.js';

/** Millimetres: large enough to be seen, small enough to stand above a text. */
const heights = { least: 4, most: 20 } as const;

/** The logo: the name of a file, or its variants. */
export function logo() {
  const whole = z.strictObject({
    file: text('The logo with its words, an SVG or PNG below the folder of the brand.'),
    icon: text('The sign alone, where there is no room for words.').optional(),
    onDark: text('The logo for dark grounds: dark slides, dividers and covers.').optional(),
    alt: text('What a screen reader says in its place; usually the name of the company.'),
    url: webAddress('https://example.com/logo.png')
      .optional()
      .describe('Where the logo stands on the web, for job searches: at least 112 × 112 pixels.'),
    height: millimetres(
      heights.least,
      heights.most,
      `Its height on paper in millimetres. Default: ${usualLogoHeight}.`,
    ).optional(),
  });
  return z
    .union([text('An SVG or PNG below the folder of the brand; a screen reader says the name.'), whole])
    .describe('The logo. A subsidiary replaces it as a whole.');
}

export function cover() {
  return z
    .strictObject({
      fill: colour('Of the whole sheet; behind the words of one that has a picture. Default: the accent.'),
      text: colour(
        'Of the words, at least 4.5:1 on the fill. Default: paper or ink, whichever is read better, else white or black.',
      ),
      picture: text(
        'An SVG, PNG or JPEG below the folder of the brand, to the edges of the sheet: at most 20 megapixels.',
      ),
    })
    .partial()
    .refine((value) => Object.keys(value).length > 0, 'Name a fill or a picture.')
    .describe('The cover of a pack: a colour, or a picture.');
}

/** The name of a file, or what room it needs. */
export function letterhead() {
  const whole = z.strictObject({
    file: text('An SVG or PDF below the folder of the brand; of a PDF the first page.'),
    top: millimetres(
      0,
      150,
      'What its head takes from the top of the sheet, in millimetres. Default: 45.',
    ).optional(),
    bottom: millimetres(
      0,
      60,
      'What its foot takes from the bottom of the sheet, in millimetres. Default: 25.',
    ).optional(),
  });
  return z
    .union([text('An SVG or PDF below the folder of the brand; of a PDF the first page.'), whole])
    .describe('Lies under the first page of handouts, overviews, chapters and adverts.');
}
