import type { Fault } from '../../domain/verify-report.js';
import type { LinkFact } from '../../pdf/read-facts.js';
import { fault } from '../fault.js';
import { carriesTitle, hasHeading, type ReadPdf } from './read-pdf.js';

/** Every link inside the file lands, and lands where its words say, as far as words can say it. */
export function checkLinks(pdf: ReadPdf): Fault[] {
  const { row, facts } = pdf;
  return facts.links.flatMap((link, index) => {
    if (link.target.kind === 'web') return [];
    const astray =
      link.target.kind === 'nowhere'
        ? 'leads nowhere'
        : wrongLanding(pdf, link, link.target.page, facts.links[index - 1]);
    if (astray === undefined) return [];
    return [fault(row.path, 'link-astray', `The link "${link.text}" on page ${link.page} ${astray}.`)];
  });
}

function wrongLanding(
  { facts, reading }: ReadPdf,
  link: LinkFact,
  target: number,
  before: LinkFact | undefined,
): string | undefined {
  const { text } = link;
  if (isNumber(text)) {
    const label = facts.labels[target - 1];
    return label === text || isFootnoteMark(facts, target)
      ? undefined
      : `leads to the page that is numbered ${label}`;
  }
  // A line of the contents: a page number, then the title that stands there.
  if (before !== undefined && before.page === link.page && isNumber(before.text) && goesTo(before, target)) {
    return carriesTitle(reading, target, text)
      ? undefined
      : `leads to page ${target}, which has another title`;
  }
  // An area's name leads to the page where the craft describes it.
  if (hasHeading(reading, link.page, text)) {
    return hasHeading(reading, target, text)
      ? undefined
      : `leads to page ${target}, which has no such heading`;
  }
  return undefined;
}

/** A number may also lead to a footnote, from where ↩ leads back. */
function isFootnoteMark({ links }: ReadPdf['facts'], target: number): boolean {
  return links.some(({ page, text }) => page === target && text === '↩');
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function goesTo({ target }: LinkFact, page: number): boolean {
  return target.kind === 'page' && target.page === page;
}
