import type { Problems } from '../problem.js';
import type { PageText } from '../text/page-text.js';
import { findLateFront } from './find-late-front.js';

/** Says why a file that its author meant as a page is none on the website; a README and the like need no word. */
export function reportNoPage(
  text: PageText,
  { isMarked, isHtml }: { readonly isMarked: boolean; readonly isHtml: boolean },
  problems: Problems<'front-matter-late' | 'front-matter-missing'>,
): void {
  const found = findLateFront(text.mapped.text);
  if (found === undefined) return;
  const place = text.place(found.at);
  const why = 'So the website makes no page of this file, and neither is it printed.';
  if (found.kind === 'front-matter') {
    problems.add('front-matter-late', place, {
      what: isMarked
        ? 'A byte order mark, which editors do not show, stands before the front matter.'
        : 'Front matter stands here, but the file does not begin with a line --- above it.',
      why,
      fix: isMarked
        ? 'Save the file as UTF-8 without a byte order mark ("UTF-8", not "UTF-8 with BOM").'
        : 'Make --- alone the very first line, with nothing above it, and end the front matter with another.',
    });
  } else if (!isHtml) {
    problems.add('front-matter-missing', place, {
      what: 'This file says what a level expects, but has no front matter.',
      why,
      fix: 'Begin it with a line ---, "title: …" and "parent: …", then another line ---.',
    });
  }
}
