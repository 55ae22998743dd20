import type { Block } from './block.js';
import { type Definitions, readRun } from './block-reading.js';
import { blockReaders } from './blocks/block-readers.js';

/**
 * Reads Markdown as kramdown 2.4 with kramdown-parser-gfm 1.1 reads it: the same readers in the same order.
 *
 * @param text ends with a line end.
 */
export function readBlocks(text: string, definitions: Definitions): Block[] {
  return readRun(text, { definitions, depth: 0, readers: blockReaders });
}
