import { PDFDict } from 'pdf-lib';
import { holdsFromTheRight } from '../content/logical-order.js';
import { asDict, name, textAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { textString } from '../objects/text-string.js';

/**
 * Where a heading breaks into lines, Chromium's bookmark runs the two words together ("Infrastructureand"); where it
 * had to move to the next page, the bookmark says it, or its first lines, twice ("The ladderThe ladder"); words from the
 * right stand in it in the order in which they are painted. The heading's own text is right, so a bookmark that differs
 * in these ways alone takes it over.
 */
export function nameBookmarks(pdf: OpenPdf, spoken: ReadonlyMap<PDFDict, string>): void {
  for (const [, item] of pdf.context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !item.has(name('SE'))) continue;
    const heading = asDict(pdf.context, item.get(name('SE')));
    const text = heading === undefined ? undefined : spoken.get(heading);
    const title = textAt(item, 'Title');
    if (text === undefined || title === undefined || text === title) continue;
    const [there, wanted] = [withoutSpaces(title), withoutSpaces(text)];
    if (stammers(there, wanted) || reorders(there, wanted)) item.set(name('Title'), textString(text));
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

/** Whether a title has the letters of a text that holds words from the right, in another order. */
function reorders(title: string, text: string): boolean {
  return holdsFromTheRight(text) && [...title].sort().join('') === [...text].sort().join('');
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
