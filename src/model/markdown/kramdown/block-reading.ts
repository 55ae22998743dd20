import type { AttributeList } from '../tokens.js';
import type { Block } from './block.js';
import type { Endless } from './endless.js';
import type { LinkTarget } from './link-target.js';
import { loseWaiting } from './lose-waiting.js';
import { isAtEnd, type Scanner, scanLine } from './scanner.js';

/** What a page defines for all of itself, wherever it stands. */
export interface Definitions {
  /** By label, white space folded, in lower case. */
  readonly links: Map<string, LinkTarget>;
  readonly footnotes: Set<string>;
  /** Attributes by name: `{:name: .class }`. */
  readonly attributes: Map<string, AttributeList>;
}

/** A run of blocks that is being read: a page, a quote, an item, an element. */
export interface BlockReading extends Scanner {
  readonly blocks: Block[];
  readonly definitions: Definitions;
  /** The HTML element that is open and holds blocks. */
  readonly element: string | undefined;
  /** All that may find a block, in order: the first that does has it. */
  readonly readers: readonly BlockReader[];
  /** How many quotes, lists and elements stand around. */
  readonly depth: number;
  /** Set when the element's end tag was read, to what it was. */
  closed: string | undefined;
  /** Ends that were looked for and do not come, so that nobody looks again. */
  readonly endless: Endless;
}

/** Reads a block where the reading stands, and says whether there was one. */
export type BlockReader = (reading: BlockReading) => boolean;

/** Deeper than anybody nests; what is nested deeper is text. */
export const deepest = 60;

/** Reads to the end of the text, or to the end tag of the element. */
export function readOn(reading: BlockReading): void {
  while (!isAtEnd(reading) && reading.closed === undefined) {
    const at = reading.at;
    if (!reading.readers.some((read) => read(reading))) readBareLine(reading);
    if (reading.at === at && reading.closed === undefined) readBareLine(reading);
  }
}

/** A line that no reader wants, such as one that begins with a space and a tab, is text without a paragraph. */
function readBareLine(reading: BlockReading): void {
  const from = reading.at;
  const text = scanLine(reading);
  reading.blocks.push({ kind: 'paragraph', text, transparent: true, from, to: reading.at });
}

/** The block before, as kramdown counts: a list of attributes that waits for its block is none. */
export function lastBlock({ blocks }: BlockReading): Block | undefined {
  let i = blocks.length - 1;
  for (let block = blocks[i]; block?.kind === 'attributes' && block.waiting; block = blocks[i]) i -= 1;
  return blocks[i];
}

/** Whether a block that needs room above may begin here. */
export function isAfterBoundary(reading: BlockReading): boolean {
  const last = lastBlock(reading);
  const waits = reading.blocks.at(-1);
  return (
    last === undefined ||
    last.kind === 'blank' ||
    last.kind === 'end' ||
    (waits?.kind === 'attributes' && waits.waiting)
  );
}

/** Reads a text of its own, to its end. */
export function readRun(
  text: string,
  { definitions, depth, readers }: Pick<BlockReading, 'definitions' | 'depth' | 'readers'>,
  { blocks, at }: Pick<BlockReading, 'blocks' | 'at'> = { blocks: [], at: 0 },
): Block[] {
  const reading: BlockReading = {
    text,
    at,
    blocks,
    definitions,
    readers,
    element: undefined,
    depth,
    closed: undefined,
    endless: new Map(),
  };
  readOn(reading);
  loseWaiting(reading.blocks);
  return reading.blocks;
}

/** Reads what stands within a block of the reading: in a quote, an item, a note. */
export function readNested(
  text: string,
  reading: BlockReading,
  from?: Pick<BlockReading, 'blocks' | 'at'>,
): Block[] {
  return readRun(text, { ...reading, depth: reading.depth + 1 }, from);
}
