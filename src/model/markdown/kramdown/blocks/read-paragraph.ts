import type { Paragraph } from '../block.js';
import { type BlockReading, lastBlock } from '../block-reading.js';
import { endsParagraph } from '../patterns.js';
import { check, isAtEnd, scanLine } from '../scanner.js';
import { startsHeadedTable } from './read-table.js';

/** Text up to where another block may begin; right below a paragraph it goes on that. */
export function readParagraph(reading: BlockReading): boolean {
  if (check(reading, / {0,3}[^ \t]/y) === undefined) return false;
  const from = reading.at;
  scanLine(reading);
  while (!isAtEnd(reading) && !endsParagraph(reading.text, reading.at) && !startsHeadedTable(reading))
    scanLine(reading);
  const text = trimEnd(reading.text.slice(from, reading.at));
  const above = lastBlock(reading);
  if (above?.kind === 'paragraph') {
    above.text += (reading.text.slice(Math.max(0, from - 3), from) === '  \n' ? '  \n' : '\n') + text;
    above.to = reading.at;
    return true;
  }
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text: text.replace(/^[ \t\r\n\f\v]+/, ''),
    transparent: false,
    from,
    to: reading.at,
  };
  reading.blocks.push(paragraph);
  return true;
}

function trimEnd(text: string): string {
  return text.replace(/[ \t\r\n\f\v\0]+$/, '');
}
