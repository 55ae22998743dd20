import { joinAttributes } from './attribute-list.js';
import { followTags } from './follow-tags.js';
import type { ParsedBlock } from './parsed-page.js';
import { type AttributedToken, isHtml } from './tokens.js';

/** Raw HTML that opens on one block and closes on a later one holds all blocks between them. */
export function groupHtml(blocks: readonly ParsedBlock[]): ParsedBlock[] {
  const groups: ParsedBlock[] = [];
  const open: string[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isInside = open.length > 0 && last !== undefined;
    for (const token of block.tokens) if (isHtml(token)) followTags(token.raw, open);
    if (!isInside) groups.push(block);
    else groups[groups.length - 1] = open.length === 0 ? closed(last, block) : joined(last, block);
  }
  return groups;
}

/** An attribute list below the closing tag is the whole group's. */
function closed(group: ParsedBlock, block: ParsedBlock): ParsedBlock {
  return {
    ...group,
    tokens: [...group.tokens, ...block.tokens],
    to: block.to,
    attributes: joinAttributes(group.attributes, block.attributes),
    internal: group.internal || block.internal,
  };
}

function joined(group: ParsedBlock, block: ParsedBlock): ParsedBlock {
  return { ...group, tokens: [...group.tokens, attributed(block)], to: block.to };
}

function attributed({ tokens, attributes, internal }: ParsedBlock): AttributedToken {
  const raw = tokens.map((token) => token.raw).join('');
  return { type: 'attributed', raw, tokens: [...tokens], attributes, internal, form: 'block' };
}
