import type { FrameworkFolder } from '../domain/source.js';
import type { CutFolder } from './cut.js';
import { readSite } from './front/read-site.js';
import { showingTo } from './internal/showing.js';
import { resolveLiquid } from './liquid/resolve-liquid.js';
import { collectProblems } from './problem.js';
import { liquidOf, publishedHeads } from './read-pages.js';
import type { PageText } from './text/page-text.js';

/** A page as its author wrote it, for a reader of its own. */
export interface PageSource {
  readonly file: string;
  readonly permalink: string;
  /** Its Markdown below the front matter, Liquid worked out. */
  readonly text: PageText;
}

/** Every page that the website publishes, before its Markdown is read; what is wrong with them is said elsewhere. */
export function pageSources(
  folder: FrameworkFolder,
  siteUrl: string | undefined,
  cut?: CutFolder,
): PageSource[] {
  const problems = collectProblems();
  const site = readSite(folder, siteUrl, problems);
  const reading = { showing: showingTo('everyone'), internalKeys: [], hidden: new Set<string>(), cut };
  const heads = publishedHeads(folder, site, problems, reading);
  const valuesOf = liquidOf(heads, site, reading);
  return heads.map((head) => ({
    file: head.file,
    permalink: head.permalink,
    text: resolveLiquid(head.content, valuesOf(head), problems),
  }));
}
