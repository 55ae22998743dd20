/** Where struck text ends that opens with two tilde signs: at the next two that follow a word. */
export function endOfStrike(text: string, at: number): number | undefined {
  if (!text.startsWith('~~', at) || /^[\s~]?$/.test(text[at + 2] ?? '')) return undefined;
  for (let close = text.indexOf('~~', at + 3); close >= 0; close = text.indexOf('~~', close + 1)) {
    if (/[^\s~]/.test(text[close - 1] ?? '')) return close + 2;
  }
  return undefined;
}
