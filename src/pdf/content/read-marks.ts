import { isMap, isName, type Operand } from './operand.js';
import { readOperands } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** The MCIDs that a content stream marks, in order. */
export function readMarks(bytes: Uint8Array, operations: readonly Operation[]): number[] {
  return operations
    .filter(({ operator }) => operator === 'BDC')
    .flatMap((operation) => markedContentId(readOperands(bytes, operation)) ?? []);
}

/** The MCID in the operands of a BDC; undefined when it has none (an artifact, or a property list by name). */
export function markedContentId(operands: readonly Operand[]): number | undefined {
  const properties = operands[1];
  const mcid = isMap(properties) ? properties.get('MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}

/**
 * Whether a BMC or BDC says that what it holds belongs to an element or is an artifact. A /Span that only carries an
 * /ActualText says neither, nor does a property list by name (ISO 14289-1, 7.1).
 */
export function claimsContent(bytes: Uint8Array, operation: Operation): boolean {
  const operands = readOperands(bytes, operation);
  const [tag] = operands;
  return (isName(tag) && tag.name === 'Artifact') || markedContentId(operands) !== undefined;
}
