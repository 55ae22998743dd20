import type { Direction } from '../../domain/direction.js';
import { type FontReader, fontReader } from '../fonts/font-reader.js';
import { glyphTexts, type SpeakingFont } from '../fonts/glyph-texts.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { findBlocks } from '../tags/find-blocks.js';
import { compactText } from './compact-text.js';
import { type ContentStream, openContents } from './open-contents.js';
import { paintFootLast } from './paint-foot-last.js';
import { scanOperations } from './scan-operations.js';
import type { SourceText } from './source-text.js';

/**
 * The contents of a print with their text written shorter and said as the author wrote it in the source, and what reads
 * its fonts.
 */
export function openRewritten(
  print: TaggedPdf,
  source: SourceText,
  direction: Direction,
): {
  readonly contents: ContentStream[];
  readonly fonts: FontReader;
} {
  const reader = fontReader();
  const texts = glyphTexts(reader);
  const blocks = findBlocks(print);
  const contents = openContents(print, (original, owner, page, kind) => {
    const known = new Map<string, SpeakingFont | undefined>();
    const fontNamed = (resource: string) => {
      if (!known.has(resource)) known.set(resource, texts.font(owner, resource));
      return known.get(resource);
    };
    const bytes = compactText(original, {
      font: fontNamed,
      space: () => texts.spaceOf(owner),
      block: (mcid) => blocks.blockOf(page.ref, mcid),
      goesOn: (block) => blocks.goesOn(block, page.ref),
      source,
      direction,
    });
    const scanned = { bytes, operations: scanOperations(bytes) };
    return kind === 'page' ? paintFootLast(scanned) : scanned;
  });
  return { contents, fonts: texts.settle() ? fontReader() : reader };
}
