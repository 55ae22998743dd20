import type { CellToken, TableToken } from '../tokens.js';
import type { Block, Row } from './block.js';
import type { SpanDefinitions } from './span-reading.js';
import { textTokens } from './text-tokens.js';

/** A table with its cells read. */
export function tableToken(
  block: Extract<Block, { kind: 'table' }>,
  raw: string,
  definitions: SpanDefinitions,
): TableToken {
  const cells = ({ cells, part, body }: Row): CellToken[] =>
    cells.map(({ from, to, text }) => ({
      from,
      to,
      tokens: textTokens(text, definitions),
      part,
      body,
    }));
  const [first, ...rest] = block.rows;
  const hasHead = first?.part === 'head';
  return {
    type: 'pipeTable',
    raw,
    head: hasHead ? cells(first) : [],
    align: block.alignments,
    rows: (hasHead ? rest : block.rows).map(cells),
    crowded: block.crowded,
  };
}
