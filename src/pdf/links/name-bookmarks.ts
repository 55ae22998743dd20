import { PDFDict } from 'pdf-lib';
import { holdsFromTheRight } from '../content/logical-order.js';
import { withoutUnseen } from '../content/unseen.js';
import { asDict, name, textAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { textString } from '../objects/text-string.js';
import { lettersOf, writtenTexts } from './written-texts.js';

/**
 * Where a heading breaks into lines, Chromium's bookmark runs the two words together ("Infrastructureand"); where it
 * had to move to the next page, the bookmark says it, or its first lines, twice ("The ladderThe ladder"); where it may
 * be divided, the bookmark has soft hyphens. The heading's own text is right, so a bookmark that differs in these ways
 * alone takes it over. Words from the right stand in bookmarks in the order in which they are painted: those take over
 * the heading of the HTML that has the same letters.
 */
export function nameBookmarks(pdf: OpenPdf, spoken: ReadonlyMap<PDFDict, string>, html: string): void {
  const written = writtenTexts(html, 'h[1-6]');
  for (const [, item] of pdf.context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !item.has(name('SE'))) continue;
    const heading = asDict(pdf.context, item.get(name('SE')));
    const text = heading === undefined ? undefined : spoken.get(heading);
    const title = textAt(item, 'Title');
    if (text === undefined || title === undefined) continue;
    const isTurned = holdsFromTheRight(text) && lettersOf(title) === lettersOf(text);
    const better = written(text) ?? (isTurned || stammers(bare(title), bare(text)) ? text : title);
    if (better !== title) item.set(name('Title'), textString(better));
  }
}

/** Whether a title is a text, before which it begins the text any number of times: a line that moved is said twice. */
function stammers(title: string, text: string): boolean {
  if (text === '' || !title.endsWith(text)) return false;
  let rest = title.slice(0, -text.length);
  while (rest !== '') {
    let same = 0;
    while (same < rest.length && rest[same] === text[same]) same += 1;
    if (same === 0) return false;
    rest = rest.slice(same);
  }
  return true;
}

function bare(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, '');
}
