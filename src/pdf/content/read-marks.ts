import { isMap, type Operand } from './operand.js';
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
