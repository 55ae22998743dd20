import type { Direction } from '../../domain/direction.js';
import { type FontReading, glyphCodes } from '../fonts/read-font.js';
import { joinLines } from './join-lines.js';
import { paintedOrder } from './logical-order.js';
import { isList, isName, type Operand } from './operand.js';
import { markedContentId } from './read-marks.js';
import { readNumbers, readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';
import { withoutUnseen } from './unseen.js';

/** The text of some marked-content sequences of a stream, by MCID; white space folded, soft hyphens left out. */
export function readText(
  bytes: Uint8Array,
  operations: readonly Operation[],
  wanted: ReadonlySet<number>,
  fontNamed: (resource: string) => FontReading | undefined,
  direction: Direction,
): Map<number, string> {
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let font: FontReading | undefined;
  let size = 0;
  let line = Number.NaN;
  for (const operation of operations) {
    switch (operation.operator) {
      case 'BMC':
        open.push(undefined);
        break;
      case 'BDC':
        open.push(markedContentId(bytes, operation));
        break;
      case 'EMC':
        open.pop();
        break;
      case 'Tf': {
        const [resource, points] = readOperands(bytes, operation);
        font = isName(resource) ? fontNamed(resource.name) : undefined;
        size = typeof points === 'number' ? points : 0;
        break;
      }
      case 'Tm': {
        const y = readNumbers(bytes, operation)[5] ?? 0;
        const mcid = innermost(open);
        const text = mcid === undefined ? undefined : texts.get(mcid);
        if (mcid !== undefined && text !== undefined && Math.abs(y - line) > 0.8 * size) {
          texts.set(mcid, `${text}\n`);
        }
        line = y;
        break;
      }
      case 'Tj':
      case 'TJ':
      case "'":
      case '"': {
        const mcid = innermost(open);
        if (mcid === undefined || !wanted.has(mcid) || font === undefined) break;
        texts.set(mcid, (texts.get(mcid) ?? '') + shownText(readOperands(bytes, operation), font));
        break;
      }
    }
  }
  return new Map([...texts].map(([mcid, text]) => [mcid, asWritten(text, direction)]));
}

function innermost(open: readonly (number | undefined)[]): number | undefined {
  return open.findLast((id) => id !== undefined);
}

/** In the order of reading, line by line. */
function asWritten(text: string, direction: Direction): string {
  return withoutUnseen(joinLines(text.split('\n'), direction)).replace(/\s+/g, ' ');
}

function shownText(operands: readonly Operand[], font: FontReading): string {
  const last = operands.at(-1);
  const shown = isList(last) ? last : [last];
  return shown
    .flatMap((part) => (part instanceof Uint8Array ? glyphCodes(font, part) : []))
    .map((code) => paintedOrder(font.unicode.get(code) ?? ''))
    .join('');
}
