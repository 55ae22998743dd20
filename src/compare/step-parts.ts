import type { Block, Craft, Inline, Level, Statement } from '../domain/framework.js';
import { statementGroups } from '../domain/statement-groups.js';
import type { HtmlElement } from '../html/node.js';
import { parseHtml } from '../html/parse-html.js';
import { foldSpace, textOf } from '../html/text.js';
import { writeHtml } from '../html/write-html.js';

/** The statements of a level under one name, ready to stand beside those of another level. */
export interface ComparedPart {
  /** Tells the same part in another level, of another craft too. */
  readonly key: string;
  readonly name: Inline | undefined;
  readonly under: Inline | undefined;
  readonly area: string | undefined;
  readonly statements: readonly Statement[];
}

/**
 * What a level expects, a part for each area and for each heading or column in it; one that stands twice is one part. A
 * level without areas is parted at the headings of its text, whose paragraphs and items are its statements.
 */
export function partsOfLevel(level: Level, craft: Craft): ComparedPart[] {
  const expectations = level.sections.flatMap((section) =>
    section.kind === 'areas' ? section.expectations : [],
  );
  const parts = expectations.flatMap(({ name, area, statements }) => {
    const known = craft.areas.find(({ id }) => id === area)?.name.text ?? name.text;
    const groups = statementGroups(statements);
    return (groups.length === 0 ? [{ heading: undefined, statements: [] }] : groups).map(
      ({ heading, statements: led }): ComparedPart => ({
        key: [known, heading?.text ?? ''].map(keyOf).join('\n'),
        name,
        under: heading,
        area,
        statements: led,
      }),
    );
  });
  return joined(expectations.length === 0 ? textParts(level) : parts);
}

function joined(parts: readonly ComparedPart[]): ComparedPart[] {
  const byKey = new Map<string, ComparedPart>();
  for (const part of parts) {
    const known = byKey.get(part.key);
    byKey.set(
      part.key,
      known === undefined ? part : { ...known, statements: [...known.statements, ...part.statements] },
    );
  }
  return [...byKey.values()];
}

function textParts({ sections }: Level): ComparedPart[] {
  const parts: { name: Inline | undefined; statements: Statement[] }[] = [];
  for (const block of sections.flatMap((section) => (section.kind === 'prose' ? section.blocks : []))) {
    if (block.kind === 'heading') parts.push({ name: headingOf(block), statements: [] });
    else if (parts.at(-1)?.statements.push(...statementsOf(block)) === undefined) {
      parts.push({ name: undefined, statements: statementsOf(block) });
    }
  }
  return parts.map(({ name, statements }) => ({
    key: keyOf(name?.text ?? ''),
    name,
    under: undefined,
    area: undefined,
    statements,
  }));
}

function headingOf({ html, text, place }: Block): Inline {
  const [heading] = parseHtml(html).filter((node): node is HtmlElement => node.kind === 'element');
  return { html: heading === undefined ? html : writeHtml(heading.inside), text, place };
}

function statementsOf(block: Block): Statement[] {
  const { html, text, place } = block;
  if (block.kind !== 'list') return [{ html, text, place }];
  const [list] = parseHtml(html).filter((node): node is HtmlElement => node.kind === 'element');
  return (list?.inside ?? []).flatMap((item) =>
    item.kind === 'element' && item.name === 'li'
      ? [{ html: writeHtml(item.inside), text: foldSpace(textOf(item.inside)), place }]
      : [],
  );
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/&/g, 'and').replace(/\s+/g, ' ').trim();
}
