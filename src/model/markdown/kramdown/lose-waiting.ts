import type { Block } from './block.js';

/**
 * Finds the lists of attributes that wait for a block in vain: kramdown gives one to whatever comes next, even to an empty
 * line, unless another stands above.
 */
export function loseWaiting(blocks: readonly Block[]): void {
  let taker: Block | undefined;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined) continue;
    if (block.kind !== 'attributes' || !block.waiting) {
      const goesOn = block.kind === 'blank' && isBelowBlank(blocks, i);
      if (!goesOn) taker = block;
    } else if (taker === undefined || takesInVain(taker)) block.lost = true;
  }
}

/** Whether an empty line stands above the lists that stand above a place. */
function isBelowBlank(blocks: readonly Block[], at: number): boolean {
  let i = at - 1;
  for (let above = blocks[i]; above?.kind === 'attributes' && above.waiting; above = blocks[i]) i -= 1;
  return blocks[i]?.kind === 'blank';
}

function takesInVain({ kind }: Block): boolean {
  return ['blank', 'end', 'silent', 'comment', 'link', 'abbreviation', 'footnote', 'attributes'].includes(
    kind,
  );
}
