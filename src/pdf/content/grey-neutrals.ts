import type { GroundsOf } from './find-grounds.js';
import { inkGrey, neutralGrey } from './neutral-grey.js';
import type { ContentStream } from './open-contents.js';
import { readNumbers } from './read-operands.js';
import { writeOperation } from './write-operation.js';

/**
 * Writes neutral colours as DeviceGray, so that a colour printer takes its black ink alone for them, and ink as true
 * black, so that a printer with one ink prints solid strokes instead of a screen of dots. Surfaces that are neutral, and
 * all on a dark page, stay as dark as they are, and hues stay RGB.
 *
 * Skia sets colours between text objects, never inside: those that are moved elsewhere are left as they stand.
 */
export function greyNeutrals(contents: readonly ContentStream[], grounds: GroundsOf): void {
  for (const content of contents) {
    const { bytes, operations, edits } = content;
    const { isDark, surfaces } = grounds(content);
    let inText = false;
    for (const operation of operations) {
      const { operator, from, to } = operation;
      if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
      else if ((operator === 'rg' || operator === 'RG') && !inText) {
        const read = isDark || surfaces.has(operation) ? neutralGrey : inkGrey;
        const grey = read(readNumbers(bytes, operation));
        if (grey === undefined) continue;
        edits.push({ from, to, text: writeOperation(operator === 'rg' ? 'g' : 'G', grey).trimEnd() });
      }
    }
  }
}
