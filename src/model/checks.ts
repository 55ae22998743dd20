import type { Craft } from '../domain/framework.js';
import type { Code } from '../domain/rules.js';
import type { FrameworkFolder, Source } from '../domain/source.js';
import { checkAccessibility } from './check-accessibility.js';
import { checkAreas } from './check-areas.js';
import { beginsWithConflict, checkConflictMarkers } from './check-conflict-markers.js';
import { checkDoubledWords } from './check-doubled-words.js';
import { checkFolder } from './check-folder.js';
import { checkFrontLiquid } from './check-front-liquid.js';
import { checkGuessedNumbers } from './check-guessed-numbers.js';
import { checkLevels } from './check-levels.js';
import { checkLevelsWithoutCraft } from './check-levels-without-craft.js';
import { checkLevelsWithoutNumber } from './check-levels-without-number.js';
import { checkLongWords } from './check-long-words.js';
import { checkNumbersInHeadings } from './check-numbers-in-headings.js';
import { checkParents } from './check-parents.js';
import { checkPermalinks } from './check-permalinks.js';
import { checkRepeatedLevels } from './check-repeated-levels.js';
import { checkRepeatedStatements } from './check-repeated-statements.js';
import { checkSurplusCells } from './check-surplus-cells.js';
import { checkDoubtfulParents, checkTitles } from './check-titles.js';
import { checkUnfinished } from './check-unfinished.js';
import { checkUnseenFolders } from './check-unseen-folders.js';
import type { FrameworkPart } from './framework-parts.js';
import type { Site } from './front/read-site.js';
import type { ParsedPage } from './markdown/parsed-page.js';
import type { Navigation } from './nav/navigation.js';
import type { PageFile } from './nav/page-file.js';
import type { SortedPages } from './nav/sorted-pages.js';
import type { DraftPage } from './page-parts.js';
import type { Problems } from './problem.js';

/** What checks look at, by what is known when they can. */
export interface Subjects {
  readonly folder: FrameworkFolder;
  readonly page: { readonly tree: ParsedPage };
  readonly pages: {
    readonly pages: readonly PageFile[];
    readonly folder: FrameworkFolder;
    readonly site: Site;
    /** Whether the website would publish a file, could it be read as a page. */
    isPublished(path: string): boolean;
  };
  readonly ladder: {
    readonly pages: readonly PageFile[];
    readonly sorted: SortedPages;
    readonly navigation: Navigation<PageFile>;
  };
  readonly craft: {
    readonly craft: Craft;
    readonly drafts: readonly DraftPage[];
    /** False when the craft's page describes no areas, so that they come from the levels themselves. */
    readonly isDescribed: boolean;
  };
  readonly crafts: {
    readonly crafts: readonly Craft[];
    readonly first: PageFile | undefined;
    readonly folder: FrameworkFolder;
  };
  /** One craft with its levels, or one other page. */
  readonly part: FrameworkPart;
}

/** A check with the rules that it may find broken; `src/domain/rules.ts` says how serious each is. */
interface Check<Subject> {
  readonly codes: readonly Code[];
  readonly check: (subject: Subject, problems: Problems) => void;
}

/** What is checked of pages once they are read; what reading itself finds is reported where it is read. */
export const checks: { readonly [On in keyof Subjects]: readonly Check<Subjects[On]>[] } = {
  folder: [check(['outside-folder', 'page-unreadable', 'page-too-large'], checkFolder)],
  page: [check(['surplus-cell'], ({ tree }, problems) => checkSurplusCells(tree, problems))],
  pages: [
    check(['duplicate-permalink'], ({ pages }, problems) => checkPermalinks(pages, problems)),
    check(['folder-not-published'], ({ folder, site }, problems) =>
      checkUnseenFolders(folder.pages, site, problems),
    ),
    check(['liquid-in-front-matter'], ({ pages, site }, problems) => checkFrontLiquid(pages, site, problems)),
    check(['conflict-marker'], ({ pages, folder, isPublished }, problems) => {
      const read = new Set(pages.map(({ file }) => file));
      // Of a page that begins with such a mark the front matter is not seen.
      const isLost = (page: Source) => beginsWithConflict(page) && isPublished(page.path);
      checkConflictMarkers(
        folder.pages.filter((page) => read.has(page.path) || isLost(page)),
        problems,
      );
    }),
  ],
  ladder: [
    check(['unknown-parent'], ({ sorted, navigation }, problems) =>
      checkParents(sorted, navigation, problems),
    ),
    check(['duplicate-title'], ({ pages, navigation }, problems) => {
      checkTitles(pages, navigation, problems);
      checkDoubtfulParents(pages, navigation, problems);
    }),
    check(['level-without-number'], ({ sorted, navigation }, problems) =>
      checkLevelsWithoutNumber(sorted, navigation, problems),
    ),
    check(['level-without-craft'], ({ sorted }, problems) => checkLevelsWithoutCraft(sorted, problems)),
    check(['level-number-guessed'], ({ sorted }, problems) => checkGuessedNumbers(sorted, problems)),
    check(['level-number-differs'], ({ sorted }, problems) => checkNumbersInHeadings(sorted, problems)),
  ],
  craft: [
    check(
      [
        'no-table',
        'unknown-area',
        'area-missing',
        'area-twice',
        'area-link-differs',
        'misspelled-area',
        'empty-cell',
      ],
      ({ craft, drafts, isDescribed }, problems) => checkAreas(craft, drafts, isDescribed, problems),
    ),
  ],
  crafts: [
    check(
      ['no-levels', 'craft-without-levels', 'duplicate-level', 'missing-level'],
      ({ crafts, first, folder }, problems) => checkLevels(crafts, first, folder, problems),
    ),
  ],
  part: [
    check(
      ['image-without-alt', 'link-without-text', 'language-lost', 'table-without-heads'],
      ({ texts }, problems) => checkAccessibility(texts, problems),
    ),
    check(['unfinished-text'], ({ texts, around }, problems) =>
      checkUnfinished(texts, around.sources(), problems, around.texts),
    ),
    check(['word-too-long'], ({ texts }, problems) => checkLongWords(texts, problems)),
    check(['level-repeated'], ({ levels }, problems) => checkRepeatedLevels(levels, problems)),
    check(['area-repeated', 'statement-repeated'], ({ levels }, problems) =>
      checkRepeatedStatements(levels, problems),
    ),
    check(['doubled-word'], ({ texts, around }, problems) => checkDoubledWords(texts, around, problems)),
  ],
};

/** Does all checks of something that is known now. */
export function runChecks<On extends keyof Subjects>(
  on: On,
  subject: Subjects[On],
  problems: Problems,
): void {
  if (problems.isUnchecked) return;
  for (const { check } of checks[on]) check(subject, problems);
}

/** Does not compile when a check reports what its row does not name. */
function check<Subject, C extends Code>(
  codes: readonly C[],
  check: (subject: Subject, problems: Problems<NoInfer<C>>) => void,
): Check<Subject> {
  return { codes, check };
}
