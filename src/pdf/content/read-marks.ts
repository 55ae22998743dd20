import { endOfGap, endOfRegular, isAt } from './bytes.js';
import { isMap, isName, type Operand } from './operand.js';
import { readNumber } from './read-number.js';
import { readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** The MCIDs that a content stream marks, in order. */
export function readMarks(bytes: Uint8Array, operations: readonly Operation[]): number[] {
  return operations
    .filter(({ operator }) => operator === 'BDC')
    .flatMap((operation) => markedContentId(bytes, operation) ?? []);
}

/** Where marked content begins, by its MCID: at which of the operations. */
export function beginningsOf(
  bytes: Uint8Array,
  operations: readonly Operation[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [at, operation] of operations.entries()) {
    const mcid = operation.operator === 'BDC' ? markedContentId(bytes, operation) : undefined;
    if (mcid !== undefined) found.set(mcid, [...(found.get(mcid) ?? []), at]);
  }
  return found;
}

/** The MCID of a BDC; undefined when it has none (an artifact, or a property list by name). */
export function markedContentId(bytes: Uint8Array, operation: Operation): number | undefined {
  return plainId(bytes, operation) ?? idIn(readOperands(bytes, operation));
}

/** That of `/P <</MCID 0 >>BDC`, which every mark of Chromium's is but for its tag; undefined for any other form. */
function plainId(bytes: Uint8Array, { from, at }: Operation): number | undefined {
  if (bytes[from] !== 0x2f) return undefined;
  const map = endOfGap(bytes, endOfRegular(bytes, from + 1));
  if (!isAt(bytes, map, '<</MCID ')) return undefined;
  const digits = map + 8;
  const end = endOfRegular(bytes, digits);
  const close = endOfGap(bytes, end);
  if (!isAt(bytes, close, '>>') || endOfGap(bytes, close + 2) !== at) return undefined;
  const id = readNumber(bytes, digits, end);
  return Number.isNaN(id) ? undefined : id;
}

function idIn(operands: readonly Operand[]): number | undefined {
  const properties = operands[1];
  const mcid = isMap(properties) ? properties.get('MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}

/**
 * Whether a BMC or BDC says that what it holds belongs to an element or is an artifact. A /Span that only carries an
 * /ActualText says neither, nor does a property list by name (ISO 14289-1, 7.1).
 */
export function claimsContent(bytes: Uint8Array, operation: Operation): boolean {
  if (plainId(bytes, operation) !== undefined) return true;
  const operands = readOperands(bytes, operation);
  const [tag] = operands;
  return (isName(tag) && tag.name === 'Artifact') || idIn(operands) !== undefined;
}
