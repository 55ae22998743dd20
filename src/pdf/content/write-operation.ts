import { isList, isMap, isName, type Operand } from './operand.js';

/** An operation as text, one character per byte, ending in a line feed. */
export function writeOperation(operator: string, ...operands: readonly Operand[]): string {
  return `${operands.map((operand) => `${writeOperand(operand)} `).join('')}${operator}\n`;
}

export function writeOperand(operand: Operand): string {
  if (typeof operand === 'number') return writeNumber(operand);
  if (operand === null || typeof operand === 'boolean') return String(operand);
  if (operand instanceof Uint8Array) return `<${Buffer.from(operand).toString('hex')}>`;
  if (isName(operand)) return writeName(operand.name);
  if (isMap(operand)) {
    const pairs = [...operand].map(([key, value]) => `${writeName(key)} ${writeOperand(value)}`);
    return `<<${pairs.join(' ')}>>`;
  }
  return isList(operand) ? `[${operand.map(writeOperand).join(' ')}]` : 'null';
}

/** At most six decimals, no exponent: finer than any printer, and what every reader accepts. */
export function writeNumber(value: number): string {
  if (value === 0) return '0';
  // Below 1e21 a whole number is written without an exponent.
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const text = value.toFixed(6);
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end -= 1;
  if (text.charCodeAt(end - 1) === 0x2e) end -= 1;
  const short = text.slice(0, end);
  if (short === '-0') return '0';
  if (short.startsWith('0.')) return short.slice(1);
  return short.startsWith('-0.') ? `-${short.slice(2)}` : short;
}

/** Everything but letters, digits and a few marks is escaped. */
function writeName(text: string): string {
  return `/${text.replace(/[^A-Za-z0-9_.+*-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
