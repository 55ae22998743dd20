/** Where the content of one cell stands in its row's text, white space trimmed. */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
}

const delimiterCell = /^[ \t]*:?-+:?[ \t]*$/;

/**
 * Splits a line of a table at its pipes, as kramdown does: a pipe after a backslash or inside code is text.
 * Undefined when the line has no pipe to split at.
 */
export function splitRow(line: string): CellSpan[] | undefined {
  const pipes = pipePositions(line);
  if (pipes.length === 0) return undefined;
  const edges = [-1, ...pipes, line.length];
  const cells: CellSpan[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    cells.push(trimSpan(line, (edges[i] ?? 0) + 1, edges[i + 1] ?? line.length));
  }
  if (isBlank(line.slice(0, pipes[0]))) cells.shift();
  if (cells.length > 0 && isBlank(line.slice((pipes.at(-1) ?? 0) + 1))) cells.pop();
  return cells;
}

/** `|:--|--:|`; it needs a pipe, else it underlines a heading. */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('-') || !line.includes('|')) return false;
  const cells = splitRow(line);
  return cells?.every((cell) => delimiterCell.test(line.slice(cell.from, cell.to))) ?? false;
}

export type Align = 'left' | 'right' | 'center' | undefined;

export function alignments(line: string): Align[] {
  return (splitRow(line) ?? []).map((cell) => {
    const left = line[cell.from] === ':';
    const right = line[cell.to - 1] === ':';
    return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined;
  });
}

function pipePositions(line: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '\\') at++;
    else if (character === '|') found.push(at);
    else if (character === '`') at = endOfCode(line, at) - 1;
  }
  return found;
}

/** After the code span that opens at `at`, or after its backticks when it never closes. */
function endOfCode(line: string, at: number): number {
  let open = at;
  while (line[open] === '`') open++;
  const fence = '`'.repeat(open - at);
  for (let close = line.indexOf(fence, open); close >= 0; ) {
    let end = close;
    while (line[end] === '`') end++;
    if (end - close === fence.length) return end;
    close = line.indexOf(fence, end);
  }
  return open;
}

function trimSpan(line: string, from: number, to: number): CellSpan {
  let start = from;
  let end = to;
  while (start < end && isBlank(line[start] ?? '')) start++;
  while (end > start && isBlank(line[end - 1] ?? '')) end--;
  return start === end ? { from, to: from } : { from: start, to: end };
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
