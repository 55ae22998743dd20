import type { PDFDict } from 'pdf-lib';
import { arrayAt, asNumbers, dictAt } from '../objects/look.js';
import { isName } from './operand.js';
import { readNumbers, readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** Whether an operation sets a colour that is nearer to black than to white; for a gradient the one that it begins with. */
export function isDarkFill(owner: PDFDict, bytes: Uint8Array, fill: Operation): boolean {
  const colour = fill.operator === 'scn' ? firstColour(owner, bytes, fill) : readNumbers(bytes, fill);
  return colour.length > 0 && Math.max(...colour) < 0.5;
}

/** The name of the pattern that an operation fills with; undefined for a colour. */
export function patternOf(bytes: Uint8Array, fill: Operation): string | undefined {
  const pattern = fill.operator === 'scn' ? readOperands(bytes, fill).at(-1) : undefined;
  return isName(pattern) ? pattern.name : undefined;
}

/** Where a gradient begins; none for other patterns. */
function firstColour(owner: PDFDict, bytes: Uint8Array, fill: Operation): number[] {
  const pattern = patternOf(bytes, fill);
  const resources = dictAt(owner, 'Resources');
  const patterns = resources && dictAt(resources, 'Pattern');
  const found = pattern === undefined ? undefined : patterns && dictAt(patterns, pattern);
  const shading = found && dictAt(found, 'Shading');
  const made = shading && dictAt(shading, 'Function');
  const first = made && arrayAt(made, 'C0');
  return first === undefined ? [] : asNumbers(first);
}
