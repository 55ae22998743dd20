import { PDFDict } from 'pdf-lib';
import type { DocumentFacts } from '../document-facts.js';
import { name, textAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { textString } from '../objects/text-string.js';

/**
 * A heading sets its parts apart by how they look: "Senior DevOps Engineer" and, on a line of its own, "Level 3". A
 * bookmark has no lines, so one that says what the document's title begins with takes the title's commas over:
 * "Senior DevOps Engineer, Level 3". The same holds for one that names a level, and what a heading adds to that stands
 * in brackets: "Senior DevOps Engineer, Level 3 (Draft)".
 */
export function punctuateBookmarks(
  pdf: OpenPdf,
  { title, levels }: Pick<DocumentFacts, 'title' | 'levels'>,
): void {
  for (const [, item] of pdf.context.enumerateIndirectObjects()) {
    if (!(item instanceof PDFDict) || !item.has(name('SE'))) continue;
    const written = textAt(item, 'Title') ?? '';
    const better = levelLike(levels, written) ?? beginningLike(title, written);
    if (better !== undefined) item.set(name('Title'), textString(better));
  }
}

/** A level's title that a text consists of, with what follows it after a dot: `… · Draft`. */
function levelLike(levels: readonly string[], text: string): string | undefined {
  const at = text.lastIndexOf(' · ');
  const plain = levels.find((level) => bare(level) === bare(text));
  if (plain !== undefined || at < 0) return plain;
  const level = levels.find((each) => bare(each) === bare(text.slice(0, at)));
  return level === undefined ? undefined : `${level} (${text.slice(at + 3)})`;
}

/** The beginning of a title that is a text but for commas and spaces; undefined when there is none. */
function beginningLike(title: string, text: string): string | undefined {
  const wanted = bare(text);
  if (wanted === '' || !/\s/.test(text) || !bare(title).startsWith(wanted)) return undefined;
  for (let at = 1; at <= title.length; at += 1) {
    const beginning = title.slice(0, at);
    if (bare(beginning) !== wanted) continue;
    return /[\p{L}\p{M}\p{N}]$/u.test(beginning) && /^[\p{L}\p{M}\p{N}]/u.test(title.slice(at))
      ? undefined
      : beginning;
  }
  return undefined;
}

/** Without what a heading leaves to its lines: "C++" stays another name than "C". */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s,،、，]+/g, '');
}
