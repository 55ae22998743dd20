import type { Token } from 'marked';
import { isBlock } from '../internal/internal-mark.js';
import { isAttributes } from './tokens.js';

/** What stands before a list of attributes, and before the lists right before it. */
export function ownerOf(siblings: readonly Token[], i: number): Token | undefined {
  return siblings.slice(0, i).findLast((token) => !isAttributes(token));
}

/** A line that stands right above a block and not below one is of that block. */
export function isOfNext(siblings: readonly Token[], i: number): boolean {
  const owner = ownerOf(siblings, i);
  const isFree = owner === undefined || owner.type === 'space';
  return isFree && isBlock(siblings[i + 1]);
}
