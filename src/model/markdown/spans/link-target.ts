/** What stands in the brackets behind a link's words. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string | undefined;
  /** Behind the closing bracket. */
  readonly end: number;
}

/**
 * The target that opens with a round bracket at a place. It may hold spaces and pairs of brackets, as in
 * `(guide (draft).html)`, and, behind a space, a title in quotes; a title ends where a quote and the bracket close together.
 */
export function linkTarget(text: string, at: number): LinkTarget | undefined {
  if (text[at] !== '(') return undefined;
  const from = at + 1 + gapAt(text, at + 1);
  return text[from] === '<' ? angledTarget(text, from) : plainTarget(text, from);
}

function angledTarget(text: string, from: number): LinkTarget | undefined {
  const close = text.indexOf('>', from);
  if (close < 0) return undefined;
  const href = text.slice(from + 1, close);
  const behind = close + 1 + gapAt(text, close + 1);
  if (text[behind] === ')') return { href, title: undefined, end: behind + 1 };
  return behind === close + 1 ? undefined : titled(text, behind, href);
}

function plainTarget(text: string, from: number): LinkTarget | undefined {
  let depth = 0;
  // Where no quote closes a title, none does that comes later.
  const endless = new Set<string>();
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') {
      if (depth === 0) return { href: text.slice(from, at).trim(), title: undefined, end: at + 1 };
      depth -= 1;
    } else if ((sign === '"' || sign === "'") && !endless.has(sign) && /\s/.test(text[at - 1] ?? '')) {
      const target = titled(text, at, text.slice(from, at).trim());
      if (target !== undefined) return target;
      endless.add(sign);
    }
  }
  return undefined;
}

function titled(text: string, at: number, href: string): LinkTarget | undefined {
  const quote = text[at] ?? '';
  if (quote !== '"' && quote !== "'") return undefined;
  for (let close = text.indexOf(quote, at + 1); close >= 0; close = text.indexOf(quote, close + 1)) {
    const end = close + 1 + gapAt(text, close + 1);
    if (text[end] === ')') return { href, title: text.slice(at + 1, close), end: end + 1 };
  }
  return undefined;
}

function gapAt(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text[end] ?? '')) end += 1;
  return end - at;
}
