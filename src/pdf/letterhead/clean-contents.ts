import { applyEdits, type ContentEdit } from '../content/apply-edits.js';
import { readNumbers } from '../content/read-operands.js';
import { type Operation, scanOperations } from '../content/scan-operations.js';
import { writeNumber } from '../content/write-operation.js';
import { pressColours } from './letterhead-fault.js';

/** A content stream as it may lie under a page of ours. */
export interface CleanContents {
  readonly bytes: Uint8Array;
  /** Whether colours of the press became colours of a screen. */
  readonly isConverted: boolean;
}

/** All operators of ISO 32000-1, table 51, but those of marked content, which is left out: what lies below pages is no text. */
const drawing: ReadonlySet<string> = new Set(
  `b B b* B* BI BT c cm CS cs d d0 d1 Do ET f F f* G g gs h i j J K k l m M n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    ' ',
  ),
);

const marking: ReadonlySet<string> = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'BX', 'EX']);

/** The stream without marks and without colours of the press; or why it cannot be used. */
export function cleanContents(bytes: Uint8Array): CleanContents | { readonly fault: string } {
  const edits: ContentEdit[] = [];
  let isConverted = false;
  for (const operation of scanOperations(bytes)) {
    const { operator, from, to } = operation;
    if (marking.has(operator)) edits.push({ from, to, text: '' });
    else if (!drawing.has(operator)) return { fault: 'it is damaged' };
    else if (operator === 'k' || operator === 'K') {
      isConverted = true;
      edits.push({ from, to, text: `${onScreen(bytes, operation)} ${operator === 'k' ? 'rg' : 'RG'}` });
    } else if (/^(?:CS|cs|BI)$/.test(operator)) {
      const said = Buffer.from(bytes.subarray(from, Math.min(to, from + 400))).toString('latin1');
      if (/\/(?:DeviceCMYK|CMYK)\b/.test(said)) return { fault: pressColours };
      if (operator === 'BI' && /\/(?:LZW|LZWDecode)\b/.test(said))
        return { fault: 'it holds a picture in LZW' };
    }
  }
  return { bytes: applyEdits(bytes, edits), isConverted };
}

/** Red, green and blue of cyan, magenta, yellow and black, as ISO 32000-1, 10.3.5 has it. */
function onScreen(bytes: Uint8Array, operation: Operation): string {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = readNumbers(bytes, operation);
  return [cyan, magenta, yellow]
    .map((ink) => writeNumber(1 - Math.min(1, Math.max(0, ink) + Math.max(0, black))))
    .join(' ');
}
