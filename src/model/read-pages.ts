import type { FrameworkFolder } from '../domain/source.js';
import type { CutFolder } from './cut.js';
import { frontFlag } from './front/front.js';
import type { Site } from './front/read-site.js';
import { type ShownKeys, shownFront } from './front/shown-front.js';
import { guarded } from './guarded.js';
import { isInternalPage } from './internal/is-internal-page.js';
import type { Showing } from './internal/showing.js';
import type { LiquidValues } from './liquid/evaluate-output.js';
import { liquidValues } from './liquid/liquid-values.js';
import { resolveLiquid } from './liquid/resolve-liquid.js';
import { headingText } from './markdown/heading-text.js';
import { parsePage } from './markdown/parse-page.js';
import { type PageFile, type PageHead, pageKey, placeOf } from './nav/page-file.js';
import { readHead } from './nav/read-head.js';
import type { Problems } from './problem.js';

/** What a reading of the pages leaves out. */
export interface Reading extends ShownKeys {
  /** Keys of pages that candidates must not see. */
  readonly hidden: ReadonlySet<string>;
  /** The pages, where they are no files of the folder. */
  readonly cut?: CutFolder | undefined;
}

/** Every page that the website publishes, with its Markdown taken apart. A page that fails never loses the others. */
export function readPages(
  folder: FrameworkFolder,
  site: Site,
  problems: Problems,
  reading: Reading,
): PageFile[] {
  const heads = publishedHeads(folder, site, problems, reading);
  const valuesOf = liquidOf(heads, site, reading);
  return heads.flatMap((head) =>
    guarded(head.file, problems, () =>
      parse(head, valuesOf(head), { site, problems, showing: reading.showing }),
    ),
  );
}

/** The pages that the website publishes, as far as their front matter tells. */
export function publishedHeads(
  folder: FrameworkFolder,
  site: Site,
  problems: Problems,
  reading: Reading,
): PageHead[] {
  const heads: readonly PageHead[] =
    reading.cut?.pages.filter((page) => !reading.hidden.has(pageKey(page))) ??
    folder.pages
      .filter(({ path }) => site.isPublished(path) && !reading.hidden.has(path))
      .flatMap((source) => guarded(source.path, problems, () => readHead(source, site, problems)))
      .filter((head) => frontFlag(head.front, 'published') !== false);
  return heads.map((head) => ({ ...head, front: shownFront(head.front, reading) }));
}

/** What Liquid can ask for on each of some pages. */
export function liquidOf(
  heads: readonly PageHead[],
  site: Site,
  reading: Reading,
): (head: PageHead) => LiquidValues {
  // Of several pages that were cut out of one file, the first stands for it.
  const permalinks = new Map(heads.toReversed().map((head) => [head.file, head.permalink]));
  return ({ front }) => liquidValues(front, { permalinks, site, reading });
}

function parse(
  head: PageHead,
  values: LiquidValues,
  {
    site,
    problems,
    showing,
  }: { readonly site: Site; readonly problems: Problems; readonly showing: Showing },
): PageFile {
  const text = resolveLiquid(head.content, values, problems);
  const parsed = parsePage(text, {
    dialect: head.cut === undefined ? site.headingIds : 'gfm',
    problems,
    showing,
    readsHtml: site.readsHtml,
  });
  const internal = isInternalPage(head.front, head.place, problems) || parsed.h1?.internal === true;
  const heading = parsed.h1?.heading;
  if (heading === undefined) {
    problems.add('no-h1', head.content.place(leadingSpace(head.content.mapped.text)), {
      what: 'This page has no heading of the first level.',
      why: 'Its sheet is headed by the title in the front matter instead.',
      fix: 'Begin the text with, for example, "# Senior DevOps Engineer - Level 3".',
    });
  }
  if (head.title !== '') return { ...head, parsed, internal };
  const title = heading === undefined ? nameOf(head.file) : headingText(heading);
  problems.add('no-title', placeOf(head, 'title'), {
    what: 'The front matter of this page has no title.',
    why: `The website leaves it out of its navigation; here it is called "${title}".`,
    fix: 'Add a line "title: …" to the front matter.',
  });
  return { ...head, parsed, title, internal };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
