import type { Fault } from '../../domain/verify-report.js';
import type { LinkFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { runTogether } from './check-bookmarks.js';
import type { ReadPdf } from './read-pdf.js';

/** Every link inside the file lands, and lands where its words say, as far as words can say it. */
export function checkLinks(pdf: ReadPdf): Fault[] {
  const { row, facts } = pdf;
  const contents = contentsPages(pdf);
  return facts.links.flatMap((link) => {
    if (link.target.kind === 'web') return [];
    const name = `The link "${link.text}" on page ${link.page}`;
    const astray = (where: string) => [fault(row.path, 'link-astray', `${name} ${where}.`)];
    if (link.target.kind === 'nowhere') return astray('leads nowhere');
    const target = link.target.page;
    const line = contents.has(link.page) ? contentsLine(pdf, link) : undefined;
    if (line === undefined) {
      return isArea(pdf, link, target) ? [] : astray(`leads to page ${target}, which has no such heading`);
    }
    const label = facts.labels[target - 1];
    if (label !== line.number) return astray(`leads to the page that is numbered ${label}`);
    const carried = pdf.pages.carries(target, line.title);
    if (carried === 'run-together') return [runTogether(row.path, name, target)];
    return carried === 'whole' ? [] : astray(`leads to page ${target}, which has another title`);
  });
}

/**
 * Pages of contents: at least half of the lines that read as such give the number of the page that they lead to.
 * Elsewhere a list may lead to what an author numbers: `- [Designer 3](level3)`.
 */
function contentsPages(pdf: ReadPdf): ReadonlySet<number> {
  const { links, labels } = pdf.facts;
  const counts = new Map<number, { right: number; all: number }>();
  for (const link of links) {
    const line = contentsLine(pdf, link);
    if (line === undefined || link.target.kind !== 'page') continue;
    const { right, all } = counts.get(link.page) ?? { right: 0, all: 0 };
    const isRight = labels[link.target.page - 1] === line.number;
    counts.set(link.page, { right: right + (isRight ? 1 : 0), all: all + 1 });
  }
  const isContents = ([, { right, all }]: [number, { right: number; all: number }]) => right * 2 >= all;
  return new Set([...counts].filter(isContents).map(([page]) => page));
}

/** A line of the contents is a link that is all of a list's item: a title, a level's behind its number, then the page that it stands on. */
function contentsLine(
  { pages }: ReadPdf,
  { page, text }: LinkFact,
): { readonly number: string; readonly title: string } | undefined {
  const [, title, number] = /^(.*)\s(\d+)$/.exec(text) ?? [];
  return title === undefined || number === undefined || !pages.hasItem(page, text)
    ? undefined
    : { number, title };
}

/**
 * An area's name leads to the page where the craft describes it. The name of a craft may be an area's too, or a level's
 * title, and leads to the craft's page.
 */
function isArea({ pages }: ReadPdf, { page, text }: LinkFact, target: number): boolean {
  return (
    !pages.hasAreaHeading(page, text) || pages.hasHeading(target, text) || pages.hasTitleWith(target, text)
  );
}
