import { z } from 'zod';
import { shapeIds } from '../domain/shape-id.js';
import {
  areaPlaces,
  craftPlaces,
  levelPlaces,
  type SourceMapping,
  titlePlaces,
} from '../domain/source-mapping.js';

/** Checks `source`: where a framework stands in its folder. */
export function sourceFile(): z.ZodType<SourceMapping> {
  return z.strictObject({
    shape: several(z.enum(shapeIds)).describe('Only these shapes are looked for.'),
    include: several(pattern()).describe('Files that are looked at, as in docs/roles/*.md; no others are.'),
    exclude: several(pattern()).describe('Files and folders that are not looked at.'),
    craft: z
      .strictObject({
        from: z.enum(craftPlaces).optional().describe('Where the name of a craft comes from.'),
        key: text().optional().describe('The key of front matter that names it.'),
        name: text().optional().describe('The name of the only craft.'),
        strip: several(pattern()).describe('Parts of its name that are left out.'),
      })
      .optional()
      .describe('What crafts are called.'),
    level: z
      .strictObject({
        from: z.enum(levelPlaces).optional().describe('What is a level: pages, headings, columns or rows.'),
        depth: depth().describe('The depth of the headings that are levels.'),
        keep: several(pattern()).describe('Titles that are levels, whatever they look like; no others are.'),
        drop: several(pattern()).describe('Titles that are no levels.'),
        title: z.enum(titlePlaces).optional().describe("Where the title of a level's page comes from."),
        key: text().optional().describe('The key of front matter that is its title.'),
        strip: several(pattern()).describe('Parts of titles that are left out.'),
        head: row().describe(
          'The row of a table that names levels, from 1; the column where levels are rows.',
        ),
        order: ranks().describe(
          'Titles from the lowest level to the highest; those of a list within are of one rank.',
        ),
        number: text()
          .refine((value) => value.split('#').length === 2, 'Write # once, where the number stands.')
          .optional()
          .describe("What stands around a level's number in its title, as in Band #."),
      })
      .optional()
      .describe('Which pages or headings are levels, and their numbers.'),
    area: z
      .strictObject({
        from: z.enum(areaPlaces).optional().describe('How areas are written.'),
        depth: depth().describe('The depth of the headings that name areas.'),
        name: pattern().optional().describe('What heads the column of a table that names areas.'),
        text: several(pattern()).describe('What heads the columns of a table that say something of areas.'),
        rename: z
          .record(text(), text())
          .optional()
          .describe('Other names for areas, by those that are written.'),
        drop: several(pattern()).describe('Headings that name no area.'),
      })
      .optional()
      .describe('How areas are written.'),
    data: z
      .strictObject({
        craft: several(text()).describe('Keys that name a craft, or hold crafts.'),
        level: several(text()).describe('Keys that name a level, or hold levels.'),
        area: several(text()).describe('Keys that name an area, or hold areas.'),
        text: several(text()).describe('Keys of what people read.'),
        name: several(text()).describe('Keys of what a craft, level or area is called.'),
        ignore: several(text()).describe('Keys of what nobody reads.'),
      })
      .optional()
      .describe(
        'What keys of YAML and JSON mean, and columns of CSV: keys, or paths of keys such as jobs.grade.',
      ),
  });
}

function text() {
  return z.string().min(1, 'It must not be empty.').max(200, 'It must not be longer than 200 characters.');
}

/** With stars for any characters; see domain/wildcard.ts for why it is no regular expression. */
function pattern() {
  return text();
}

function depth() {
  const error = 'It must be a whole number from 1 to 6.';
  return z.int(error).min(1, error).max(6, error).optional();
}

/** Titles, and lists of titles that are of one rank. */
function ranks() {
  const rank = z.union([pattern(), z.array(pattern()).min(1, few).max(200, many)]);
  return z
    .union([pattern(), z.array(rank).min(1, few).max(200, many)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional();
}

function row() {
  const error = 'It must be a whole number from 1 to 20.';
  return z.int(error).min(1, error).max(20, error).optional();
}

const few = 'Name at least one, or leave it out.';
const many = 'Name at most 200.';

/** A list of one may go without its brackets. */
function several<Item extends z.ZodType>(item: Item) {
  const list = z.array(item).min(1, few).max(200, many);
  return z
    .union([item, list])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<Item>[])
    .optional();
}
