import { runChecks } from './checks.js';
import type { Site } from './front/read-site.js';
import { isInternalPage } from './internal/is-internal-page.js';
import { type Showing, showingTo } from './internal/showing.js';
import type { LiquidValues } from './liquid/evaluate-output.js';
import { resolveLiquid } from './liquid/resolve-liquid.js';
import { headingText } from './markdown/heading-text.js';
import { parsePage } from './markdown/parse-page.js';
import type { ParsedPage } from './markdown/parsed-page.js';
import type { Listeners } from './memo/noted.js';
import { gistOf } from './nav/gist.js';
import { type PageContent, type PageFile, type PageHead, placeOf } from './nav/page-file.js';
import { once } from './once.js';
import { collectProblems } from './problem.js';
import type { PageText } from './text/page-text.js';

/** How a page is taken apart. */
export interface PageReading extends Pick<Showing, 'audience'> {
  readonly site: Site;
  /** What its Liquid can ask for; what is not shown is told of. */
  values(showing: Showing): LiquidValues;
  readonly room: TreeRoom;
}

/** Room for trees of pages that were taken apart: so many characters of text are left. */
export interface TreeRoom {
  left: number;
}

/**
 * Pages of a million characters together are kept taken apart from their reading to their rendering. All others are taken
 * apart a second time then, so that a folder of any size takes the memory of so many.
 */
export function treeRoom(): TreeRoom {
  return { left: 1_000_000 };
}

/** Takes a page apart, and tells what is wrong with it. */
export function readPage(
  head: PageHead,
  { problems, showing }: Listeners,
  reading: PageReading,
): { readonly page: PageFile; readonly content: PageContent } {
  const text = textOf(head, { problems, showing }, reading);
  const tree = treeOf(text, head, reading, { problems, showing });
  const gist = gistOf(tree);
  runChecks('page', { tree }, problems);
  const content = keptOnce(
    tree,
    reading.room,
    againOf(() => text, head, reading),
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

/** The text of a page of which all else is known: it is taken apart when somebody asks. */
export function contentAgain(head: PageHead, reading: PageReading): PageContent {
  const text = once(() => textOf(head, silent(reading), reading));
  return { parsed: againOf(text, head, reading) };
}

/** With its Liquid worked out. */
function textOf(head: PageHead, { problems, showing }: Listeners, { values }: PageReading): PageText {
  return resolveLiquid(head.content, values(showing), problems);
}

function treeOf(
  text: PageText,
  { cut }: Pick<PageHead, 'cut'>,
  { site }: Pick<PageReading, 'site'>,
  said: Listeners,
): ParsedPage {
  const dialect = cut === undefined ? site.headingIds : 'gfm';
  return parsePage(text, { dialect, ...said, readsHtml: site.readsHtml });
}

/** Takes a page apart without a word. It holds on to nothing of its reading but what it needs, since it may outlive it. */
function againOf(
  text: () => PageText,
  { cut }: PageHead,
  { site, audience }: PageReading,
): PageContent['parsed'] {
  return () => treeOf(text(), cut === undefined ? {} : { cut }, { site }, silent({ audience }));
}

function silent({ audience }: Pick<PageReading, 'audience'>): Listeners {
  return { problems: collectProblems(), showing: showingTo(audience) };
}

/** Gives a tree away where there was room to keep it; whoever asks again has it made again. */
function keptOnce(tree: ParsedPage, room: TreeRoom, again: PageContent['parsed']): PageContent {
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
