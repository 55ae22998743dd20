import type { Craft, Framework, Level, PlainPage } from '../domain/framework.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { dividerLink } from '../domain/links.js';
import { type FileScope, placeNames } from '../domain/place-names.js';
import type { PlannedEntry, PlannedPart, PrintJob } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';
import { coverPart } from './cover-part.js';
import { jobOf } from './job-of.js';
import { hasCraft, type PageNode, pageTree } from './page-tree.js';
import { levelTitle } from './product.js';

/** What every pack begins with: its cover, which has no number, and its contents. */
export function frontParts(cover: PrintJob, language: LanguageTag, wordsOf: WordsOf): PlannedPart[] {
  const first = coverPart(cover, language, wordsOf);
  const { contents } = wordsOf(language);
  return [first, { ...first, names: ['contents'], title: contents, numbered: true, job: 'contents' }];
}

/** The parts of a craft's pack behind its contents: the craft, then its levels. */
export function partsOfCraft(craft: Craft, words: WordsOf): PlannedPart[] {
  return [
    craftPart(craft, 'craft', 0),
    ...craft.levels.map((level) => levelPart(craft, level, { scope: 'craft', depth: 1, indent: 0, words })),
  ];
}

/** The parts of the framework's pack behind its contents, each below the page that it stands below on the website. */
export function partsOfFramework(framework: Framework, words: WordsOf): PlannedPart[] {
  const { root } = framework;
  return [
    ...(root === undefined || !hasText(root) ? [] : [chapterPart(root, 'chapter', 0)]),
    ...pageTree(framework).flatMap((node) =>
      nodeParts(node, undefined, { depth: 0, words, divides: framework.crafts.length > 1 }),
    ),
  ];
}

/** A level as one of a few parts of a file about it alone. */
export function loneLevelPart(craft: Craft, level: Level, words: WordsOf): PlannedPart {
  return levelPart(craft, level, { scope: 'craft', depth: 0, indent: 0, words });
}

/** A title alone makes no chapter: cover and contents have said it. */
function hasText({ blocks }: PlainPage): boolean {
  return blocks.length > 0;
}

/** How many parts stand above one, whether crafts are divided from each other, and our words. */
interface Where {
  readonly depth: number;
  readonly divides: boolean;
  readonly words: WordsOf;
}

/**
 * A page and all below it. A section is printed though it has no text: it is where its crafts begin.
 *
 * @param craft the nearest above; undefined outside of crafts
 */
function nodeParts(
  node: PageNode,
  craft: Craft | undefined,
  { depth, words, divides }: Where,
): PlannedPart[] {
  const { page, below } = node;
  const partsBelow = (of: Craft | undefined, deeper: number) =>
    below.flatMap((each) => nodeParts(each, of, { depth: deeper, words, divides }));
  switch (page.kind) {
    case 'page': {
      if (!hasText(page) && !hasCraft(node)) return partsBelow(craft, depth);
      const part = chapterPart(page, craft === undefined ? 'chapter' : 'inner', depth);
      return [part, ...partsBelow(craft, depth + 1)];
    }
    case 'craft':
      return [
        ...(divides && page.levels.length > 0
          ? [dividerPart(page, depth), { ...craftPart(page, 'framework', undefined), entry: undefined }]
          : [craftPart(page, 'framework', depth)]),
        ...partsBelow(page, depth + 1),
      ];
    case 'level':
      return [
        ...(craft === undefined
          ? []
          : [levelPart(craft, page, { scope: 'framework', depth, indent: depth - 1, words })]),
        ...partsBelow(craft, depth + 1),
      ];
  }
}

/** @param place `inner` below a craft, where the contents set it as they set levels */
function chapterPart(page: PlainPage, place: 'chapter' | 'inner', depth: number): PlannedPart {
  const kind = place === 'inner' ? 'level' : 'page';
  return {
    title: page.title,
    depth,
    names: [page.id],
    permalinks: [page.permalink],
    start: 'recto',
    numbered: true,
    job: { id: `page:${page.id}`, template: 'page', subject: { kind: 'page', page } },
    entry: page.inContents
      ? {
          kind,
          title: page.title,
          indent: place === 'inner' ? depth - 1 : depth,
          number: '',
          height: undefined,
          permalink: page.permalink,
          language: page.language,
        }
      : undefined,
    language: page.language,
  };
}

/** The sheet that stands before all of a craft, so that one finds it in a binder. Its bookmark is the craft's. */
function dividerPart(craft: Craft, depth: number): PlannedPart {
  const link = dividerLink(craft);
  return {
    ...craftPart(craft, 'framework', depth),
    names: [`${craft.id}-divider`],
    permalinks: [link],
    job: { id: `divider:${craft.id}`, template: 'divider', subject: { kind: 'divider', craft } },
    entry: craftEntry(craft, 'framework', { indent: depth, permalink: link }),
  };
}

/** @param depth undefined behind a divider */
function craftPart(craft: Craft, scope: FileScope, depth: number | undefined): PlannedPart {
  return {
    title: craftTitle(craft, scope),
    depth,
    names: placeNames(craft, undefined, scope),
    permalinks: [craft.permalink],
    start: 'recto',
    numbered: true,
    job: jobOf.overview(craft),
    entry: craftEntry(craft, scope, { indent: depth ?? 0, permalink: craft.permalink }),
    language: craft.language,
  };
}

function craftEntry(
  craft: Craft,
  scope: FileScope,
  { indent, permalink }: Pick<PlannedEntry, 'indent' | 'permalink'>,
): PlannedEntry {
  const title = craftTitle(craft, scope);
  return { kind: 'craft', title, indent, number: '', height: undefined, permalink, language: craft.language };
}

function craftTitle(craft: Craft, scope: FileScope): string {
  return [...(scope === 'craft' ? [] : unseenAbove(craft)), craft.name].join(' · ');
}

/** Sections that are named and not in the folder have no part that it could stand below. */
function unseenAbove({ above }: Craft): string[] {
  return above.flatMap(({ title, permalink }) => (permalink === undefined ? [title] : []));
}

/** A level as a part of a pack: its handout. */
export function levelPart(
  craft: Craft,
  level: Level,
  {
    scope,
    depth,
    indent,
    words,
  }: Pick<Where, 'depth' | 'words'> & { readonly scope: FileScope; readonly indent: number },
): PlannedPart {
  return {
    title: levelTitle(level, words(level.language)),
    depth,
    names: placeNames(craft, level, scope),
    permalinks: [level.permalink],
    start: 'recto',
    numbered: true,
    job: jobOf.handout(craft, level),
    entry: {
      kind: 'level',
      title: level.role,
      indent,
      number: level.numeral,
      height: (craft.levels.indexOf(level) + 1) / craft.levels.length,
      permalink: level.permalink,
      language: level.language,
    },
    language: level.language,
  };
}
