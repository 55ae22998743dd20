import type { Advert } from '../../domain/advert.js';
import { firstStatements } from '../../domain/statement-groups.js';
import { readableText } from '../../html/readable-text.js';
import { type Passage, whole } from './passage.js';

/**
 * What an advert must say: its author's own words, and what it quotes from the level. What it makes of them, such as the
 * facts and the first sentences about the craft, is no text of theirs.
 */
export function advertPassages({
  blurb,
  place,
  level,
  body,
  areas,
  statements,
  sections,
}: Advert): Passage[] {
  const [first] = level.sections;
  const about = first === undefined || first.kind === 'areas' ? [] : first.blocks;
  const all = level.sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []));
  const chosen =
    areas?.flatMap((name) => all.filter((each) => each.name.text.toLowerCase() === name.toLowerCase())) ??
    all;
  return [
    ...(blurb === undefined ? [] : [{ text: blurb, place }]),
    ...[...about, ...body].map(whole),
    ...chosen
      .filter((area) => area.statements.length > 0)
      .flatMap((area) => [named(area.name), ...firstStatements(area.statements, statements).map(whole)]),
    ...sections.flatMap(({ heading, blocks }) => [named(heading), ...blocks.map(whole)]),
  ];
}

/** A heading of an advert is set without the marks of its HTML. */
function named({ html, place }: Parameters<typeof whole>[0]): Passage {
  return { text: readableText(html), place };
}
