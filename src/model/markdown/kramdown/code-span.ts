export interface CodeSpan {
  /** After its last backtick. */
  readonly end: number;
  readonly text: string;
}

/** The code span that opens at `at`; undefined when the backticks there are text, and how many they are. */
export function codeSpanAt(text: string, at: number): CodeSpan | { readonly ticks: number } {
  let open = at;
  while (text[open] === '`') open++;
  const ticks = open - at;
  const isSimple = ticks === 1;
  if (isSimple && (at === 0 || isSpace(text[at - 1])) && isSpace(text[open])) return { ticks };
  const close = text.indexOf('`'.repeat(ticks), open);
  if (close < 0) return { ticks };
  let inside = text.slice(open, close);
  if (!isSimple) {
    if (inside.startsWith(' ')) inside = inside.slice(1);
    if (inside.endsWith(' ')) inside = inside.slice(0, -1);
  }
  return { end: close + ticks, text: inside };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[ \t\r\n\f\v]/.test(character);
}
