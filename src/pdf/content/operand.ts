/** An operand of a content stream. A string is its bytes, whichever way it was written. */
export type Operand =
  | number
  | boolean
  | null
  | OperandName
  | Uint8Array
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface OperandName {
  /** Without the slash, escapes decoded; one character per byte. */
  readonly name: string;
}

export function isName(operand: Operand | undefined): operand is OperandName {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

export function isMap(operand: Operand | undefined): operand is ReadonlyMap<string, Operand> {
  return operand instanceof Map;
}

export function isList(operand: Operand | undefined): operand is readonly Operand[] {
  return Array.isArray(operand);
}
