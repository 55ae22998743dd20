import { type FontReading, glyphCodes } from '../fonts/read-font.js';
import { identity, type Matrix, toMatrix } from './matrix.js';
import { isList, isName } from './operand.js';
import { readNumbers, readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** A text object while it is read: how far along its line it reaches. */
export interface OpenText {
  readonly from: number;
  font: FontReading | undefined;
  size: number;
  /** The first text matrix. */
  matrix: Matrix;
  /** Offset along the line, in text space. */
  x: number;
  line: number;
  start: number;
  end: number;
}

export function openText(from: number): OpenText {
  return {
    from,
    font: undefined,
    size: 0,
    matrix: identity,
    x: 0,
    line: 0,
    start: Number.POSITIVE_INFINITY,
    end: Number.NEGATIVE_INFINITY,
  };
}

/** Follows one operation of the text object. */
export function advance(
  text: OpenText,
  bytes: Uint8Array,
  operation: Operation,
  fontNamed: (resource: string) => FontReading | undefined,
): void {
  switch (operation.operator) {
    case 'Tf': {
      const [resource, size] = readOperands(bytes, operation);
      text.font = isName(resource) ? fontNamed(resource.name) : undefined;
      text.size = typeof size === 'number' ? size : 0;
      return;
    }
    case 'Tm':
      text.matrix = toMatrix(readNumbers(bytes, operation)) ?? identity;
      text.line = 0;
      text.x = 0;
      return;
    case 'Td':
    case 'TD':
      text.line += readNumbers(bytes, operation)[0] ?? 0;
      text.x = text.line;
      return;
    case 'Tj':
    case 'TJ':
      show(text, bytes, operation);
  }
}

function show(text: OpenText, bytes: Uint8Array, operation: Operation): void {
  const [shown] = readOperands(bytes, operation);
  const scale = text.matrix[0];
  for (const part of isList(shown) ? shown : [shown]) {
    if (typeof part === 'number') text.x -= (part / 1000) * text.size;
    if (!(part instanceof Uint8Array) || text.font === undefined) continue;
    text.start = Math.min(text.start, text.matrix[4] + text.x * scale);
    for (const code of glyphCodes(text.font, part)) text.x += (text.font.width(code) / 1000) * text.size;
    text.end = Math.max(text.end, text.matrix[4] + text.x * scale);
  }
}
