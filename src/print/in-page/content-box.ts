/// <reference lib="dom" />
import type { Memory } from './memory.js';

/** What is left of the paper between its margins, in CSS pixels. */
export interface ContentBox {
  readonly width: number;
  readonly height: number;
}

/**
 * Runs inside the page: reads the paper and its margins from the document's `@page` rules: absolute lengths, or a paper by
 * its name in CSS (Paged Media 3, `size`).
 * Mirrored margins leave the same room on both sides, so `:left` and `:right` are asked only for what the plain rule
 * does not say.
 */
export function contentBox(this: Memory): ContentBox {
  const found: Record<string, string> = {};
  for (const sheet of document.styleSheets) {
    if (sheet.href !== null) continue; // Refused, so it has no rules.
    for (const rule of this.pageRules.get(sheet) ?? sheet.cssRules) {
      if (!(rule instanceof CSSPageRule)) continue;
      for (const name of ['size', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left']) {
        const value = rule.style.getPropertyValue(name);
        if (value !== '' && (rule.selectorText === '' || found[name] === undefined)) found[name] = value;
      }
    }
  }
  const [width, height] = paper((found.size ?? '').toLowerCase().split(' '));
  if (width === undefined || height === undefined || Number.isNaN(width + height)) {
    throw new Error('The page has no @page rule with its size as two lengths or a paper.');
  }
  const margin = (side: string) => pixels(found[`margin-${side}`] ?? '0');
  return {
    width: width - margin('left') - margin('right'),
    height: height - margin('top') - margin('bottom'),
  };

  function paper(size: readonly string[]): (number | undefined)[] {
    const named: Record<string, readonly [string, string]> = {
      a3: ['297mm', '420mm'],
      a4: ['210mm', '297mm'],
      a5: ['148mm', '210mm'],
      b4: ['250mm', '353mm'],
      b5: ['176mm', '250mm'],
      letter: ['8.5in', '11in'],
      legal: ['8.5in', '14in'],
    };
    const name = size.find((word) => named[word] !== undefined);
    const sides = (name === undefined ? size : (named[name] ?? [])).map(pixels);
    return size.includes('landscape') ? sides.reverse() : sides;
  }

  function pixels(length: string): number {
    const perUnit: Record<string, number> = {
      px: 1,
      pt: 4 / 3,
      pc: 16,
      in: 96,
      cm: 96 / 2.54,
      mm: 96 / 25.4,
    };
    const [, number, unit] = /^([\d.]+)([a-z]*)$/.exec(length) ?? [];
    return Number(number) * (perUnit[unit ?? ''] ?? (Number(number) === 0 ? 1 : Number.NaN));
  }
}
