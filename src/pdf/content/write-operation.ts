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
  if (Number.isInteger(value)) return Object.is(value, -0) ? '0' : BigInt(value).toString();
  const text = value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.');
}

/** Everything but letters, digits and a few marks is escaped. */
function writeName(text: string): string {
  return `/${text.replace(/[^A-Za-z0-9_.+*-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
