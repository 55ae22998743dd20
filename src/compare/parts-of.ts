import type { Block, Craft, Level } from '../domain/framework.js';

/** A part of a page whose texts are compared with each other: an area, or the text around the areas. */
export interface Part {
  /** Tells the same part in another version: an area's id, or where the text stands. */
  readonly key: string;
  /** The area's name; empty for text outside all areas. */
  readonly name: string;
  readonly texts: readonly string[];
}

/** A page without areas is one part. */
export function blockParts(blocks: readonly Block[]): Part[] {
  return [{ key: 'text', name: '', texts: textsOf(blocks) }];
}

/** The text before the areas, each area, the text after them. */
export function craftParts({ intro, areas, outro }: Craft): Part[] {
  return [
    { key: 'text', name: '', texts: textsOf(intro) },
    ...areas.map((area) => ({
      key: `area:${keyOf(area.name.text)}`,
      name: area.name.text,
      texts: textsOf(area.blocks),
    })),
    { key: 'text after', name: '', texts: textsOf(outro) },
  ];
}

/** The text before the first table, each area, all further text. An area that stands twice is one part. */
export function levelParts({ sections }: Level, craft: Craft): Part[] {
  const parts = new Map<string, { name: string; texts: string[] }>();
  const add = (key: string, name: string, texts: readonly string[]) => {
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { name, texts: [...texts] });
    else known.texts.push(...texts);
  };
  for (const [index, section] of sections.entries()) {
    if (section.kind === 'prose') add(index === 0 ? 'text' : 'text after', '', textsOf(section.blocks));
    else {
      for (const { name, area, statements } of section.expectations) {
        const known = craft.areas.find(({ id }) => id === area)?.name.text ?? name.text;
        add(
          `area:${keyOf(known)}`,
          name.text,
          statements.map(({ text }) => text),
        );
      }
    }
  }
  return [...parts].map(([key, part]) => ({ key, ...part }));
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text).filter((text) => text !== '');
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/&/g, 'and').replace(/\s+/g, ' ').trim();
}
