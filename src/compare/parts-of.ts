import type { PartChange } from '../domain/comparison.js';
import type { Block, Craft, Level } from '../domain/framework.js';
import { statementColumns } from '../domain/statement-groups.js';
import { textsOfBlock, textsOfStatement } from './shown-texts.js';

/** A part of a page whose texts are compared with each other: an area, or the text under one heading. */
export interface Part {
  /** Tells the same part in another version: an area's id, or where the text stands. */
  readonly key: string;
  readonly of: PartChange['of'];
  /** The area's name, or the heading; empty for text that has none of its own. */
  readonly name: string;
  readonly texts: readonly string[];
}

/** A page without areas: the text under its title, then under each heading. */
export function blockParts(blocks: readonly Block[]): Part[] {
  return [...sectionParts([{ of: 'text', blocks }]).values()];
}

/** The text before the areas, each area, the text after them. */
export function craftParts({ intro, areas, outro }: Craft): Part[] {
  const text = sectionParts([
    { of: 'text', blocks: intro },
    { of: 'text-after', blocks: outro },
  ]);
  const parts = [...text.values()];
  return [
    ...parts.filter(({ of }) => of === 'text'),
    ...areas.map(
      (area): Part => ({
        key: `area:${keyOf(area.name.text)}`,
        of: 'area',
        name: area.name.text,
        texts: area.blocks.flatMap(textsOfBlock),
      }),
    ),
    ...parts.filter(({ of }) => of === 'text-after'),
  ];
}

/**
 * The text before the first table, each area, all further text. An area that stands twice is one part, and each named
 * column of an area one of its own: what is expected is not the same where it is not expected.
 */
export function levelParts({ sections }: Level, craft: Craft): Part[] {
  const areas = new Map<string, { name: string; texts: string[] }>();
  for (const section of sections) {
    if (section.kind === 'prose') continue;
    for (const { name, area, statements } of section.expectations) {
      const known = craft.areas.find(({ id }) => id === area)?.name.text ?? name.text;
      const base = `area:${keyOf(known)}`;
      areas.set(base, areas.get(base) ?? { name: name.text, texts: [] });
      for (const column of statementColumns(statements)) {
        const under = column.name?.text;
        const key = under === undefined ? base : `${base}:${keyOf(under)}`;
        const own = under === undefined ? name.text : `${name.text} · ${under}`;
        const part = areas.get(key) ?? { name: own, texts: [] };
        part.texts.push(...column.statements.flatMap(textsOfStatement));
        areas.set(key, part);
      }
    }
  }
  const text = sectionParts(
    sections.flatMap((section, index) =>
      section.kind === 'prose' ? { of: index === 0 ? 'text' : 'text-after', blocks: section.blocks } : [],
    ),
  );
  const parts = [...text.values()];
  return [
    ...parts.filter(({ of }) => of === 'text'),
    ...[...areas].map(([key, part]): Part => ({ key, of: 'area', ...part })),
    ...parts.filter(({ of }) => of === 'text-after'),
  ];
}

/** Text parted at its headings; what stands under two of the same words is one part. */
function sectionParts(
  runs: readonly { readonly of: 'text' | 'text-after'; readonly blocks: readonly Block[] }[],
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part & { texts: string[] }>();
  for (const { of, blocks } of runs) {
    let name = '';
    for (const block of [undefined, ...blocks]) {
      if (block?.kind === 'heading') name = block.text;
      const key = name === '' ? of : `text:${keyOf(name)}`;
      const part = parts.get(key) ?? { key, of, name, texts: [] };
      if (block !== undefined && block.kind !== 'heading') part.texts.push(...textsOfBlock(block));
      parts.set(key, part);
    }
  }
  return parts;
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/&/g, 'and').replace(/\s+/g, ' ').trim();
}
