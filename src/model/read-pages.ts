import type { FrameworkFolder, Source } from '../domain/source.js';
import { isNeverPage } from './front/exclusion.js';
import { frontFlag, frontText } from './front/front.js';
import type { Site } from './front/read-site.js';
import type { LiquidValues } from './liquid/evaluate-output.js';
import { resolveLiquid } from './liquid/resolve-liquid.js';
import { headingText } from './markdown/heading-text.js';
import { parsePage } from './markdown/parse-page.js';
import { type PageFile, type PageHead, placeOf } from './nav/page-file.js';
import { readHead } from './nav/read-head.js';
import type { Problems } from './problem.js';

/** Every page that the website publishes, with its Markdown taken apart. A page that fails never loses the others. */
export function readPages(folder: FrameworkFolder, site: Site, problems: Problems): PageFile[] {
  const heads = folder.pages
    .filter(({ path }) => !isNeverPage(path) && !site.isExcluded(path))
    .flatMap((source) => guarded(source, problems, () => readHead(source, site, problems)))
    .filter((head) => frontFlag(head.front, 'published') !== false);
  const permalinks = new Map(heads.map((head) => [head.file, head.permalink]));
  return heads.flatMap((head) =>
    guarded({ path: head.file }, problems, () =>
      parse(head, liquidValues(head, permalinks, site), site, problems),
    ),
  );
}

function parse(head: PageHead, values: LiquidValues, site: Site, problems: Problems): PageFile {
  const parsed = parsePage(resolveLiquid(head.content, values, problems), site.headingIds);
  const heading = parsed.h1?.heading;
  if (heading === undefined) {
    problems.add('no-h1', head.content.place(leadingSpace(head.content.mapped.text)), {
      what: 'This page has no heading of the first level.',
      why: 'Its sheet is headed by the title in the front matter instead.',
      fix: 'Begin the text with, for example, "# Senior DevOps Engineer - Level 3".',
    });
  }
  if (head.title !== '') return { ...head, parsed };
  const title = heading === undefined ? nameOf(head.file) : headingText(heading);
  problems.add('no-title', placeOf(head, 'title'), {
    what: 'The front matter of this page has no title.',
    why: `The website leaves it out of its navigation; here it is called "${title}".`,
    fix: 'Add a line "title: …" to the front matter.',
  });
  return { ...head, parsed, title };
}

/** Something unforeseen in one file becomes a problem of that file. */
function guarded<T>(source: Pick<Source, 'path'>, problems: Problems, read: () => T | undefined): T[] {
  try {
    const result = read();
    return result === undefined ? [] : [result];
  } catch (cause) {
    problems.add(
      'page-unreadable',
      { file: source.path, line: 1, column: 1 },
      {
        what: `This page could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
        why: 'It is left out; all other pages are made.',
        fix: 'Simplify the page; if it looks right to you, please report it to the makers of Ladderpress.',
      },
    );
    return [];
  }
}

function liquidValues(head: PageHead, permalinks: ReadonlyMap<string, string>, site: Site): LiquidValues {
  return {
    baseurl: site.baseurl,
    address: site.address,
    value: (scope, key) => frontText(scope === 'site' ? site.front : head.front, key),
    linkTo(path) {
      const permalink = permalinks.get(path);
      return permalink === undefined ? undefined : site.baseurl + permalink;
    },
  };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
