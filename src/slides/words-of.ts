import type { Line, Run } from '../domain/deck.js';

/**
 * The words of a line where they have no style: what is struck is left out, since it would be read as if it stood;
 * digits that are raised or lowered are written as such, so that 10² is not 102.
 */
export function wordsOf({ runs }: Line): string {
  let text = '';
  let cut = false;
  for (const run of runs) {
    if (run.stroke === 'struck') {
      cut = true;
      continue;
    }
    const words = inPlace(run);
    // The space on one side of what is left out goes with it.
    if (cut && /^[\s,.;:!?)\]”’»…]/.test(words)) text = text.trimEnd();
    if (cut && /(?:^|[\s([“‘«])$/.test(text)) text += words.trimStart();
    else text += words;
    cut = false;
  }
  return text.trim();
}

function inPlace({ text, rise }: Run): string {
  if (rise === 'level') return text;
  const signs = rise === 'raised' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋';
  return text.replace(/[\d+−-]/g, (sign) => signs['0123456789+-'.indexOf(sign === '−' ? '-' : sign)] ?? sign);
}
