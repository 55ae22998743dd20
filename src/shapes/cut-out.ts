import { isAbbreviation, isFootnote } from '../model/markdown/tokens.js';
import { joinTexts } from '../model/text/join-texts.js';
import type { PageText } from '../model/text/page-text.js';
import type { MaterialPage } from './material.js';
import type { Outline } from './outline.js';

/** From one offset of a page's text to before another. */
export type Range = readonly [from: number, to: number];

type Definition = Outline['definitions'][number];

/**
 * Stretches of a page as one text, with the definitions of links, notes and abbreviations that they use: what is defined
 * once, mostly at the end, holds for all of the file.
 */
export function cutOut(page: MaterialPage, ranges: readonly Range[]): PageText {
  const { definitions } = page.outline();
  const { text } = page;
  if (definitions.length === 0) return joinTexts(ranges.map(([from, to]) => text.slice(from, to)));
  const parts = ranges
    .flatMap((range) => without(definitions, range))
    .map(([from, to]) => text.slice(from, to));
  const used = usedBy(parts.map(({ mapped }) => mapped.text).join(' '), definitions);
  return joinTexts([
    ...parts,
    ...used.flatMap(({ from, to }) => [{ text: '\n\n', place: text.place(from) }, text.slice(from, to)]),
    ...used.slice(-1).map(({ to }) => ({ text: '\n', place: text.place(to) })),
  ]);
}

function without(definitions: readonly Definition[], [from, to]: Range): Range[] {
  const inside = definitions.filter((one) => one.from >= from && one.to <= to);
  const starts = [from, ...inside.map((one) => one.to)];
  return starts.map((start, at): Range => [start, inside[at]?.from ?? to]);
}

/** Those that a text names, and those that they name. */
function usedBy(text: string, definitions: readonly Definition[]): readonly Definition[] {
  let used: readonly Definition[] = [];
  for (;;) {
    const all = [text, ...used.map(({ token }) => token.raw)].join(' ').toLowerCase();
    const now = definitions.filter(
      (definition) => all.includes(nameOf(definition)) || used.includes(definition),
    );
    if (now.length === used.length) return now;
    used = now;
  }
}

/** What a text that uses it holds, in lower case. */
function nameOf({ token }: Definition): string {
  if (isAbbreviation(token)) return token.short.toLowerCase();
  if (isFootnote(token)) return `[^${token.label.toLowerCase()}]`;
  return /^\s*(\[[^\]]*\])/.exec(token.raw)?.[1]?.toLowerCase() ?? token.raw;
}
