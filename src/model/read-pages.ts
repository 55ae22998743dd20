import { deserialize, serialize } from 'node:v8';
import type { FrameworkFolder, Source } from '../domain/source.js';
import type { CutFolder } from './cut.js';
import { frontFlag } from './front/front.js';
import type { Site } from './front/read-site.js';
import { type ShownKeys, shownFront } from './front/shown-front.js';
import { guarded } from './guarded.js';
import type { Showing } from './internal/showing.js';
import type { LiquidValues } from './liquid/evaluate-output.js';
import { liquidValues } from './liquid/liquid-values.js';
import { asItIs, everythingAnew, type ReadingSteps } from './memo/page-memo.js';
import { type PageFacts, type PageFile, type PageHead, type PagesRead, pageKey } from './nav/page-file.js';
import { readHead } from './nav/read-head.js';
import { once } from './once.js';
import { collectProblems, type Problems } from './problem.js';
import { contentAgain, readPage, treeRoom } from './read-page.js';
import { lateText } from './text/page-text.js';

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
  const addresses = once(() =>
    steps.mark(() => heads.map(({ file, permalink }) => `${file}\n${permalink}`).join('\n')),
  );
  const around = { problems, showing };
  const room = treeRoom();
  const read = heads.flatMap((head) => {
    const key = pageKey(head);
    const hasLiquid = () => /\{[{%]/.test(head.content.mapped.text);
    const asked = steps.step(`Liquid of ${key}`, [head], around, hasLiquid, { form: asItIs })
      ? addresses()
      : '';
    const reading = { site, audience: showing.audience, room, values: (to: Showing) => valuesOf(head, to) };
    const made = steps.step(
      `page ${key}`,
      [head, site, asked],
      around,
      (own) =>
        guarded(head.file, own.problems, () => {
          const { page: found, content } = readPage(head, own, reading);
          // A copy, since a piece of a text keeps the whole text alive: what a page calls itself is to outlive what it says.
          const page: PageFile = deserialize(serialize(found));
          return { page, content, facts: steps.mark(() => JSON.stringify(page, mapsAsLists)) };
        }),
      {
        form: {
          pack: (read) => read.map(({ page, facts }) => ({ page, facts })),
          unpack: (stored: readonly { readonly page: PageFile; readonly facts: string }[]) =>
            stored.map((read) => ({ ...read, content: contentAgain(head, reading) })),
        },
        parts: (read) => read.map(({ content }) => content),
        file: head.file,
      },
    );
    return made.map(
      ({ page, content, facts }) =>
        [steps.step(`facts of ${key}`, [facts], around, () => page), content] as const,
    );
  });
  return new Map(read);
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
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
  const read = (found: Problems) => readHead(source, site, found);
  return steps.step(
    `head ${source.path}`,
    [source.bytes, site],
    { problems, showing },
    (own) =>
      guarded(source.path, own.problems, () => read(own.problems))
        .filter((head) => frontFlag(head.front, 'published') !== false)
        .map((head) => shownHead(head, { ...reading, showing: own.showing })),
    {
      form: {
        pack: (heads) => heads.map(({ content: _text, ...facts }) => facts),
        unpack: (stored: readonly PageFacts[]) =>
          stored.map((facts) => ({ ...facts, content: lateText(() => read(collectProblems())?.content) })),
      },
      parts: (heads) => heads,
    },
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
