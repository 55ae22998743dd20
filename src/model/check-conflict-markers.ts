import { placeFinder } from '../domain/place-finder.js';
import type { Source } from '../domain/source.js';
import type { Problems } from './problem.js';
import { codeBlocks } from './text/code-blocks.js';
import { decode } from './text/decode.js';

/**
 * What Git writes where it could not join two versions of a page, in its text or its front matter: one report for each
 * such place. A page may show such marks as code.
 */
export function checkConflictMarkers(pages: readonly Source[], problems: Problems<'conflict-marker'>): void {
  for (const { path, bytes } of pages) {
    // Hardly any page has such a mark, and they are many to decode.
    if (!mayConflict(bytes)) continue;
    const decoded = decode(bytes);
    if (!('text' in decoded) || !/^(?:<{7}|>{7})/m.test(decoded.text)) continue;
    const place = placeFinder(path, decoded.text);
    for (const { at, mark } of conflicts(decoded.text)) {
      problems.add('conflict-marker', place(at), {
        what: `Git left its mark ${mark} here: two versions of this page were never joined.`,
        why: 'Both would count, and the marks between them be printed or break the front matter.',
        fix: 'Keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      });
    }
  }
}

function mayConflict({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return bytes.includes('<<<<<<<') || bytes.includes('>>>>>>>');
}

/** Whether a text begins with such a mark, so that its front matter is not seen. */
export function beginsWithConflict({ bytes }: Source): boolean {
  return String.fromCharCode(...bytes.subarray(0, 8)) === '<<<<<<< ';
}

interface Mark {
  readonly at: number;
  readonly mark: string;
  /** The block of code that it stands in. */
  readonly code: number | undefined;
}

/** Where each conflict begins; of a mark that lost its other half, that one. */
function conflicts(text: string): Mark[] {
  const blocks = codeBlocks(text);
  const marks = [...text.matchAll(/^(<{7}|>{7})(?= |$)/gm)].map(({ 0: mark, index }): Mark => {
    const code = blocks.findIndex(({ from, to }) => index >= from && index < to);
    return { at: index, mark, code: code < 0 ? undefined : code };
  });
  const found: Mark[] = [];
  let open: Mark | undefined;
  for (const next of marks) {
    if (next.mark.startsWith('<')) {
      if (open !== undefined && open.code === undefined) found.push(open);
      open = next;
      continue;
    }
    // Both halves in one block of code are shown there; a block that a conflict runs into or out of is none.
    const isShown = next.code !== undefined && (open === undefined || open.code === next.code);
    if (!isShown) found.push(open ?? next);
    open = undefined;
  }
  return open === undefined || open.code !== undefined ? found : [...found, open];
}
