import type { MarkupFinding } from '../../src/markup/rule.js';

/**
 * Text that a style sheet puts before or after an element: it is printed, and no screen reader hears it.
 * Markers of lists and the margin boxes of @page are meant to be so.
 */
export function checkCss(css: string): MarkupFinding[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  const rules = /([^{};]*::?(?:before|after)\b[^{}]*)\{([^{}]*)\}/gi;
  return [...code.matchAll(rules)].flatMap(({ 1: selector = '', 2: body = '', index }) =>
    isSpoken(body) ? [{ code: 'text-from-styles', thing: selector.trim(), at: index }] : [],
  );
}

/** Whether a rule's `content` holds a letter or a digit, or takes words from elsewhere. */
function isSpoken(body: string): boolean {
  const content = /(?:^|[;\s])content\s*:\s*([^;]+)/i.exec(body)?.[1] ?? '';
  const strings = [...content.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
  const words = strings.map((text) => text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex) => letter(hex)));
  return /\b(?:attr|counters?)\(/i.test(content) || words.some((text) => /[\p{L}\p{N}]/u.test(text));
}

function letter(hex: string): string {
  return String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
}
