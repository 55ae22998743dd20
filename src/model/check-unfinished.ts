import { unescapeText } from '../domain/html-text.js';
import type { PageFile } from './nav/page-file.js';
import type { Problems } from './problem.js';
import type { PrintedText } from './texts-of.js';

/** What writers leave behind for themselves. In capitals, since "to do" and "tbd" in running text are words. */
const notes = /\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\b[Ll](?:orem ipsum|OREM IPSUM)\b|\?{3,}/;

/** Notes of its writers in a text that people will read; one report for each note of a text. */
export function checkUnfinished(texts: Iterable<PrintedText>, problems: Problems): void {
  for (const { html, text, place } of texts) {
    if (!notes.test(text)) continue;
    const found = notes.exec(html === '' ? text : withoutCode(html))?.[0];
    if (found === undefined) continue;
    problems.add('unfinished-text', place, {
      what: `"${found}" stands in this text.`,
      why: 'It reads as if the text were not finished.',
      fix: 'Finish the text and take the note out. What is meant as a word of code stands between backticks.',
    });
  }
}

/** Whoever writes of a `TODO` in code means the word. */
function withoutCode(html: string): string {
  return unescapeText(html.replace(/<(code|pre)\b[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ''));
}

/** What Git writes where it could not join two versions of a page: at the first, since one seldom stays alone. */
export function checkConflictMarkers(pages: readonly PageFile[], problems: Problems): void {
  for (const { content } of pages) {
    const marker = /^(?:<{7}|>{7})(?= |$)/m.exec(content.mapped.text);
    if (marker === null) continue;
    problems.add('conflict-marker', content.place(marker.index), {
      what: `Git left its mark ${marker[0]} here: two versions of this page were never joined.`,
      why: 'Both are printed, one below the other.',
      fix: 'Keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    });
  }
}
