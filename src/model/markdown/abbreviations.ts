import { escapeText } from '../../domain/html-text.js';

/** Puts `<abbr>` around the abbreviations that a page defines, in text that is already HTML. */
export type AbbreviationSetter = (html: string, where?: 'text' | 'heading') => string;

/** Longest first, on word boundaries, as kramdown does. */
export function abbreviationSetter(definitions: ReadonlyMap<string, string>): AbbreviationSetter {
  if (definitions.size === 0) return (html) => html;
  const shorts = [...definitions.keys()].sort((a, b) => b.length - a.length);
  const longs = new Map(shorts.map((short) => [escapeText(short), definitions.get(short) ?? '']));
  const any = [...longs.keys()].map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const expression = new RegExp(`(?<![\\p{L}\\p{N}_&])(?:${any})(?![\\p{L}\\p{N}_])`, 'gu');
  return (html) =>
    html.replace(expression, (short) => {
      const long = longs.get(short) ?? '';
      return long === '' ? short : `<abbr title="${escapeText(long)}">${short}</abbr>`;
    });
}

/**
 * Marks the first use of each abbreviation on a page, so that paper can say there what it is short for.
 * A heading is not the place for it.
 */
export function markFirstUse(set: AbbreviationSetter): AbbreviationSetter {
  const used = new Set<string>();
  return (html, where = 'text') => {
    const marked = set(html);
    if (where === 'heading' || marked === html) return marked;
    return marked.replace(/<abbr title="[^"]*">[^<]*/g, (abbr) => {
      if (used.has(abbr)) return abbr;
      used.add(abbr);
      return abbr.replace('<abbr', '<abbr class="first"');
    });
  };
}
