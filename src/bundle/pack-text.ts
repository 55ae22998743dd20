import { z } from 'zod';
import { type Audience, audiences } from '../domain/audience.js';
import type { Craft, Framework, Level, PlainPage, Section, Statement } from '../domain/framework.js';
import { type LanguageTag, languageTag } from '../domain/language-tag.js';
import { statementColumns } from '../domain/statement-groups.js';
import { readableText } from '../html/readable-text.js';
import { readEntry } from './zip/read-entry.js';

/** What a pack says in plain words, for a later pack to be compared with. */
export type PackText = z.infer<typeof shape>;

/** Its file in the zip. */
export const packTextName = 'framework.json';

/** @param craft the only craft of the pack; undefined for the framework's */
export function packText(framework: Framework, craft: Craft | undefined, audience: Audience): PackText {
  const { id, title, language, release, root, pages, crafts } = framework;
  return {
    generator: 'ladderpress',
    kind: 'pack',
    format: 1,
    audience,
    craft: craft?.id ?? null,
    id,
    title,
    language,
    release: { ...release },
    root: craft !== undefined || root === undefined ? null : pageText(root),
    pages: craft === undefined ? pages.map(pageText) : [],
    crafts: (craft === undefined ? crafts : [craft]).map(craftText),
  };
}

export function showPackText(text: PackText): string {
  return `${JSON.stringify(text, null, 1)}\n`;
}

/** A hundred times the sample's. */
const mostBytes = 64 * 1024 * 1024;

/** Reads the text out of a pack that may be any file. */
export function readPack(zip: Uint8Array): { readonly text: PackText } | { readonly problem: string } {
  const entry = readEntry(zip, packTextName, mostBytes);
  if ('problem' in entry) return entry;
  try {
    const value: unknown = JSON.parse(Buffer.from(entry.bytes).toString('utf8'));
    const parsed = shape.safeParse(value);
    return parsed.success ? { text: parsed.data } : { problem: `its ${packTextName} is not of our form.` };
  } catch {
    return { problem: `its ${packTextName} is damaged.` };
  }
}

function pageText({ id, title, permalink, file, release, blocks }: PlainPage): PackText['pages'][number] {
  return { id, title, permalink, file, release: { ...release }, blocks: blocks.map(sayingOf) };
}

function craftText(craft: Craft): PackText['crafts'][number] {
  const { id, title, name, above, permalink, file, release, intro, areas, outro, levels } = craft;
  return {
    id,
    title,
    name,
    ...(above.length === 0 ? {} : { above: above.map((page) => page.title) }),
    permalink,
    file,
    release: { ...release },
    intro: intro.map(sayingOf),
    areas: areas.map((area) => ({
      id: area.id,
      name: area.name.text,
      blocks: area.blocks.map(sayingOf),
    })),
    outro: outro.map(sayingOf),
    levels: levels.map(levelText),
  };
}

function levelText(level: Level): PackText['crafts'][number]['levels'][number] {
  const { id, title, role, number, numeral, rank, permalink, file, release, sections } = level;
  return {
    id,
    title,
    role,
    number,
    ...(numeral === String(number) ? {} : { numeral }),
    rank: rank ?? null,
    permalink,
    file,
    release: { ...release },
    sections: sections.map(sectionText),
  };
}

function sectionText(section: Section): SectionText {
  if (section.kind === 'prose') return { blocks: section.blocks.map(sayingOf) };
  return {
    areas: section.expectations.map(({ name, area, statements }) => ({
      name: name.text,
      area: area ?? null,
      statements: firstColumn(statements).map(sayingOf),
      ...columnTexts(statements),
    })),
  };
}

/** Without its form, so without what its form alone says. */
function sayingOf({ html, text }: Pick<Statement, 'html' | 'text'>): string {
  return /<(?:del|s|strike|sup|sub)\b/.test(html) ? readableText(html) : text;
}

/** What stands in columns with names of their own; left out where there are none. */
function columnTexts(statements: readonly Statement[]): {
  columns?: { name: string; statements: string[] }[];
} {
  const columns = statementColumns(statements).flatMap(({ name, statements: own }) =>
    name === undefined ? [] : [{ name: name.text, statements: own.map(sayingOf) }],
  );
  return columns.length === 0 ? {} : { columns };
}

function firstColumn(statements: readonly Statement[]): readonly Statement[] {
  return statementColumns(statements).find(({ name }) => name === undefined)?.statements ?? [];
}

const text = z.string();
const language = text.transform((tag): LanguageTag => languageTag(tag) ?? 'en');
const known = z.string().optional();
const release = z.object({
  version: known,
  effective: known,
  status: z.enum(['draft', 'review', 'approved']).optional(),
  approvedBy: known,
});
const page = z.object({ id: text, title: text, permalink: text, file: text, release });
const sectionShape = z.union([
  z.object({ blocks: z.array(text) }),
  z.object({
    areas: z.array(
      z.object({
        name: text,
        area: text.nullable(),
        statements: z.array(text),
        columns: z.array(z.object({ name: text, statements: z.array(text) })).optional(),
      }),
    ),
  }),
]);
export type SectionText = z.infer<typeof sectionShape>;

const plainPage = page.extend({ blocks: z.array(text) });
const shape = z.object({
  generator: z.literal('ladderpress'),
  kind: z.literal('pack'),
  format: z.literal(1),
  audience: z.enum(audiences),
  craft: text.nullable(),
  id: text,
  title: text,
  language,
  release,
  root: plainPage.nullable(),
  pages: z.array(plainPage),
  crafts: z.array(
    page.extend({
      name: text,
      above: z.array(text).optional(),
      intro: z.array(text),
      areas: z.array(z.object({ id: text, name: text, blocks: z.array(text) })),
      outro: z.array(text),
      levels: z.array(
        page.extend({
          role: text,
          number: z.number(),
          numeral: known,
          rank: text.nullable(),
          sections: z.array(sectionShape),
        }),
      ),
    }),
  ),
});
