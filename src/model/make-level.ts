import type { Expectation, Level, Release, Section } from '../domain/framework.js';
import { levelSections } from '../layouts/index.js';
import type { CraftAreas } from '../layouts/layout.js';
import { frontText } from './front/front.js';
import { levelWords } from './level-words.js';
import { withoutLevel } from './levels/level-title.js';
import type { NumberedRung } from './levels/number-levels.js';
import { namesRole } from './levels/roles.js';
import { headingRenumberer } from './markdown/renumber-headings.js';
import { smartText } from './markdown/typography.js';
import { type Ids, lastSegments, safeId } from './nav/ids.js';
import type { LevelPage } from './nav/sorted-pages.js';
import { type DraftPage, pageBase, renumbered, type Surroundings } from './page-parts.js';
import { firstSentence, standingWords } from './text/first-sentence.js';

interface LevelSurroundings {
  readonly craft: string;
  readonly craftName: string;
  readonly known: CraftAreas;
  readonly inherited: Release;
  readonly ids: Ids;
  readonly around: Surroundings;
}

export function makeLevel(
  { draft, title, track }: LevelPage & { readonly draft: DraftPage; readonly track: string },
  { craft, craftName, known, inherited, ids, around }: LevelSurroundings,
): Level {
  const { page, heading, items } = draft;
  const sections = withHeadings(levelSections(items, known));
  const id = ids.take(levelIds(craft, page.permalink));
  const own = smartText(frontText(page.front, 'summary') ?? '', '');
  const intro = introSentence(sections);
  return {
    kind: 'level',
    ...pageBase(draft, id, inherited, around),
    craft,
    number: title.number,
    until: title.until,
    numeral: `${track}${title.numeral}`,
    track,
    rank: title.rank,
    role: roleOf(heading.text, title, craftName),
    summary: own || intro,
    isOwnSummary: own !== '' && !isSaidAnyway(own, sections),
    sections,
    words: levelWords(heading, sections),
  };
}

/** `devopsengineer-level3`; the craft is not named twice when the permalink already does. */
function levelIds(craft: string, permalink: string): string[] {
  const own = safeId(lastSegments(permalink, 1));
  const named = own.startsWith(`${craft}-`) ? own : `${craft}-${own}`;
  return [named, `${craft}-${safeId(lastSegments(permalink, 2))}`];
}

/** An H1 that says only "Level 3", "Level 3 (Senior)" or "Senior" leaves the role to rank and craft. */
function roleOf(heading: string, title: NumberedRung, craftName: string): string {
  const { rank, by } = title;
  const role = withoutLevel(heading, title);
  const isNumbered = by !== 'level' && by !== 'position' && by !== 'words';
  if (role !== '' && (role !== rank || (isNumbered && heading.startsWith(role)))) return role;
  if (rank === undefined) return craftName;
  return !isNumbered && namesRole(rank, craftName) ? rank : `${rank} ${craftName}`;
}

/** Renumbers headings: on the page from the second level on, inside an area's statements from the third. */
function withHeadings(sections: readonly Section[]): Section[] {
  const renumber = headingRenumberer(2);
  return sections.map((section) =>
    section.kind === 'prose'
      ? { ...section, blocks: renumbered(section.blocks, renumber) }
      : { ...section, expectations: section.expectations.map(withStatementHeadings) },
  );
}

function withStatementHeadings(expectation: Expectation): Expectation {
  const renumber = headingRenumberer(3);
  const statements = expectation.statements.map((each) => ({ ...each, html: renumber(each.html) }));
  return { ...expectation, statements };
}

/** Whether the text begins with these words, as where an author copied its first sentence. */
function isSaidAnyway(summary: string, [first]: readonly Section[]): boolean {
  const [block] = first?.kind === 'prose' ? first.blocks : [];
  return block?.text.startsWith(summary) === true;
}

/** The first sentence above the table. */
function introSentence([first]: readonly Section[]): string {
  const prose =
    first?.kind === 'prose' ? first.blocks.find((block) => block.kind === 'paragraph') : undefined;
  return prose === undefined ? '' : firstSentence(standingWords(prose));
}
