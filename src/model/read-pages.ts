import type { FrameworkFolder, Source } from '../domain/source.js';
import { runChecks } from './checks.js';
import type { CutFolder } from './cut.js';
import { frontFlag } from './front/front.js';
import type { Site } from './front/read-site.js';
import { type ShownKeys, shownFront } from './front/shown-front.js';
import { guarded } from './guarded.js';
import { isInternalPage } from './internal/is-internal-page.js';
import { type Showing, showingTo } from './internal/showing.js';
import type { LiquidValues } from './liquid/evaluate-output.js';
import { liquidValues } from './liquid/liquid-values.js';
import { resolveLiquid } from './liquid/resolve-liquid.js';
import { headingText } from './markdown/heading-text.js';
import { parsePage } from './markdown/parse-page.js';
import type { ParsedPage } from './markdown/parsed-page.js';
import type { Listeners } from './memo/noted.js';
import { everythingAnew, type ReadingSteps } from './memo/page-memo.js';
import { gistOf } from './nav/gist.js';
import {
  type PageContent,
  type PageFile,
  type PageHead,
  type PagesRead,
  pageKey,
  placeOf,
} from './nav/page-file.js';
import { readHead } from './nav/read-head.js';
import { once } from './once.js';
import { collectProblems, type Problems } from './problem.js';

/** What a reading of the pages leaves out. */
export interface Reading extends ShownKeys {
  /** Keys of pages that candidates must not see. */
  readonly hidden: ReadonlySet<string>;
  /** The pages, where they are no files of the folder. */
  readonly cut?: CutFolder | undefined;
  /** Left out where everything is read anew. */
  readonly steps?: ReadingSteps;
}

/** Every page that the website publishes, with its Markdown taken apart. A page that fails never loses the others. */
export function readPages(
  folder: FrameworkFolder,
  site: Site,
  problems: Problems,
  reading: Reading,
): PagesRead {
  const { showing, steps = everythingAnew } = reading;
  const heads = publishedHeads(folder, site, problems, reading);
  const valuesOf = liquidOf(heads, site, reading);
  const addresses = once(() => heads.map(({ file, permalink }) => `${file}\n${permalink}`).join('\n'));
  const room: TreeRoom = { left: mostKept };
  const read = heads.flatMap((head) => {
    const asked = /\{[{%]/.test(head.content.mapped.text) ? addresses() : '';
    const key = pageKey(head);
    const made = steps.step(`page ${key}`, [head, site, asked], { problems, showing }, (own) =>
      guarded(head.file, own.problems, () => {
        const read = readPage(head, valuesOf(head, own.showing), { ...own, site, room });
        return { ...read, facts: steps.isMemo ? JSON.stringify(read.page, mapsAsLists) : '' };
      }),
    );
    return made.map(
      ({ page, content, facts }) =>
        [steps.step(`facts of ${key}`, [facts], { problems, showing }, () => page), content] as const,
    );
  });
  return new Map(read);
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/**
 * Pages of so many characters together are kept taken apart from their reading to their rendering. All others are taken
 * apart a second time then, so that a folder of any size takes the memory of so many.
 */
const mostKept = 1_000_000;

interface TreeRoom {
  left: number;
}

/** The pages that the website publishes, as far as their front matter tells. */
export function publishedHeads(
  folder: FrameworkFolder,
  site: Site,
  problems: Problems,
  reading: Reading,
): readonly PageHead[] {
  const heads: readonly PageHead[] =
    reading.cut?.pages.filter((page) => !reading.hidden.has(pageKey(page))) ??
    folder.pages
      .filter(({ path }) => site.isPublished(path) && !reading.hidden.has(path))
      .flatMap((source) => headOf(source, site, problems, reading));
  return heads.map((head) => (head.cut === undefined ? head : shownHead(head, reading)));
}

function headOf(source: Source, site: Site, problems: Problems, reading: Reading): PageHead[] {
  const { steps = everythingAnew, showing } = reading;
  return steps.step(`head ${source.path}`, [source.bytes, site], { problems, showing }, (own) =>
    guarded(source.path, own.problems, () => readHead(source, site, own.problems))
      .filter((head) => frontFlag(head.front, 'published') !== false)
      .map((head) => shownHead(head, { ...reading, showing: own.showing })),
  );
}

function shownHead(head: PageHead, reading: Reading): PageHead {
  return { ...head, front: shownFront(head.front, reading) };
}

/** What Liquid can ask for on each of some pages. */
export function liquidOf(
  heads: readonly PageHead[],
  site: Site,
  reading: Reading,
): (head: PageHead, showing?: Showing) => LiquidValues {
  // Of several pages that were cut out of one file, the first stands for it.
  const permalinks = new Map(heads.toReversed().map((head) => [head.file, head.permalink]));
  return ({ front }, showing = reading.showing) =>
    liquidValues(front, { permalinks, site, reading: { ...reading, showing } });
}

function readPage(
  head: PageHead,
  values: LiquidValues,
  { site, problems, showing, room }: Listeners & { readonly site: Site; readonly room: TreeRoom },
): { readonly page: PageFile; readonly content: PageContent } {
  const text = resolveLiquid(head.content, values, problems);
  const parse = (said: Listeners) =>
    parsePage(text, {
      dialect: head.cut === undefined ? site.headingIds : 'gfm',
      ...said,
      readsHtml: site.readsHtml,
    });
  const tree = parse({ problems, showing });
  const gist = gistOf(tree);
  runChecks('page', { tree }, problems);
  const { audience } = showing;
  const content = keptOnce(tree, room, () =>
    parse({ problems: collectProblems(), showing: showingTo(audience) }),
  );
  const internal = isInternalPage(head.front, head.place, problems) || tree.h1?.internal === true;
  const heading = gist.h1;
  if (heading === undefined) {
    problems.add('no-h1', head.content.place(leadingSpace(head.content.mapped.text)), {
      what: 'This page has no heading of the first level.',
      why: 'Its sheet is headed by the title in the front matter instead.',
      fix: 'Begin the text with, for example, "# Senior DevOps Engineer - Level 3".',
    });
  }
  const { content: _written, ...facts } = head;
  if (head.title !== '') return { page: { ...facts, gist, internal }, content };
  const title = heading === undefined ? nameOf(head.file) : headingText(heading);
  problems.add('no-title', placeOf(head, 'title'), {
    what: 'The front matter of this page has no title.',
    why: `The website leaves it out of its navigation; here it is called "${title}".`,
    fix: 'Add a line "title: …" to the front matter.',
  });
  return { page: { ...facts, gist, title, internal }, content };
}

/** Gives a tree away where there was room to keep it; whoever asks again has it made again. */
function keptOnce(tree: ParsedPage, room: TreeRoom, again: () => ParsedPage): PageContent {
  const size = tree.text.mapped.text.length;
  let kept: ParsedPage | undefined;
  if (size <= room.left) {
    kept = tree;
    room.left -= size;
  }
  return {
    parsed() {
      if (kept === undefined) return again();
      const given = kept;
      kept = undefined;
      room.left += size;
      return given;
    },
  };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
