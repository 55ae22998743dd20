import type { Expectation, Level } from '../domain/framework.js';
import { rungBelow } from '../domain/ladder.js';
import { statementColumns } from '../domain/statement-groups.js';
import type { DeckSubject } from './deck-subject.js';
import { bound } from './frame.js';
import { readContent } from './read-content.js';
import type { Text } from './text.js';

/**
 * What the rung below says of an area, so that a room sees the step; undefined where it says nothing, or says it in
 * pictures or under names that words at the side would not show.
 */
export function besideRung(subject: DeckSubject, level: Level, { area, name }: Expectation): Text['beside'] {
  const below = rungBelow(subject.craft, level);
  const expectations = below?.sections.flatMap((each) => (each.kind === 'areas' ? each.expectations : []));
  const same = expectations?.filter((each) =>
    area === undefined ? each.name.text === name.text : each.area === area,
  );
  const [statements = []] = same?.map((each) => each.statements) ?? [];
  if (below === undefined || same?.length !== 1 || statements.length === 0) return undefined;
  if (statementColumns(statements).some((column) => column.name !== undefined)) return undefined;
  const { lines, pictures } = readContent(statements, subject, 'statement');
  if (lines.length === 0 || pictures.length > 0) return undefined;
  const say = subject.words(below.language);
  return { title: say.roleAndLevel(say.rungBelow, bound(say.levelNumber(below.numeral))), lines };
}
