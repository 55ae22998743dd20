import type { Fault } from '../../domain/verify-report.js';
import type { LinkFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { runTogether } from './check-bookmarks.js';
import { carriesTitle, hasAreaHeading, hasHeading, hasTitleWith, type ReadPdf } from './read-pdf.js';

/** Every link inside the file lands, and lands where its words say, as far as words can say it. */
export function checkLinks(pdf: ReadPdf): Fault[] {
  const { row, facts } = pdf;
  const contents = contentsPages(pdf);
  return facts.links.flatMap((link, index) => {
    if (link.target.kind === 'web') return [];
    const name = `The link "${link.text}" on page ${link.page}`;
    const astray = (where: string) => [fault(row.path, 'link-astray', `${name} ${where}.`)];
    if (link.target.kind === 'nowhere') return astray('leads nowhere');
    const target = link.target.page;
    // A line of the contents is a page number, then the title that stands there.
    if (contents.has(link.page)) {
      if (isNumber(link.text)) {
        const label = facts.labels[target - 1];
        return label === link.text ? [] : astray(`leads to the page that is numbered ${label}`);
      }
      const number = facts.links[index - 1];
      if (number === undefined || number.page !== link.page || !isNumber(number.text)) return [];
      if (!goesTo(number, target)) return astray(`leads to page ${target}, and its number to another`);
      const carried = carriesTitle(pdf.reading, target, link.text);
      if (carried === 'run-together') return [runTogether(row.path, name, target)];
      return carried === 'whole' ? [] : astray(`leads to page ${target}, which has another title`);
    }
    return isArea(pdf, link, target) ? [] : astray(`leads to page ${target}, which has no such heading`);
  });
}

/**
 * Pages of contents: at least half of their numbers lead to the page of that number and stand before a title that leads
 * there too. Elsewhere a number may be a footnote, or what an author calls a page: "see level
 * [3](level3)".
 */
function contentsPages({ facts: { links, labels } }: ReadPdf): ReadonlySet<number> {
  const counts = new Map<number, { lines: number; numbers: number }>();
  for (const [index, { page, text, target }] of links.entries()) {
    if (target.kind !== 'page' || !isNumber(text)) continue;
    const count = counts.get(page) ?? { lines: 0, numbers: 0 };
    const title = links[index + 1];
    const isLine =
      labels[target.page - 1] === text &&
      title?.page === page &&
      !isNumber(title.text) &&
      goesTo(title, target.page);
    counts.set(page, { lines: count.lines + (isLine ? 1 : 0), numbers: count.numbers + 1 });
  }
  const isContents = ([, { lines, numbers }]: [number, { lines: number; numbers: number }]) =>
    lines > 0 && lines * 2 >= numbers;
  return new Set([...counts].filter(isContents).map(([page]) => page));
}

function goesTo({ target }: LinkFact, page: number): boolean {
  return target.kind === 'page' && target.page === page;
}

/**
 * An area's name leads to the page where the craft describes it. The name of a craft may be an area's too, or a level's
 * title, and leads to the craft's page.
 */
function isArea({ reading }: ReadPdf, { page, text }: LinkFact, target: number): boolean {
  return (
    !hasAreaHeading(reading, page, text) ||
    hasHeading(reading, target, text) ||
    hasTitleWith(reading, target, text)
  );
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
