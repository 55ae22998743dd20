/**
 * A table as CSV (RFC 4180) that Excel opens in any language: UTF-8 that says so, every cell in quotation marks.
 *
 * A cell that a spreadsheet would take for a formula has an apostrophe in front, as OWASP advises against formulas that
 * others wrote ("CSV Injection"): what begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or the end of a line.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
