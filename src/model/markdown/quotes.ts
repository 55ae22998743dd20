type Set = readonly [written: string, set: string];

/** Quotes as they open and as they close, by how they are typed. */
const forms: Readonly<Record<string, { readonly open: string; readonly close: string }>> = {
  '"': { open: '“', close: '”' },
  "'": { open: '‘', close: '’' },
};

/**
 * The straight quote at a place as the curly one that it means, with what is set together with it; undefined for anything
 * else. What stands before it decides, then what comes behind: after a letter or a stop a quote closes, after white space,
 * a bracket or a hyphen it opens.
 *
 * @param taken where what was set before ends: what stands before that says nothing
 */
export function quoteAt(text: string, at: number, taken: number): Set | undefined {
  const typed = text[at] ?? '';
  const form = forms[typed];
  if (form === undefined) return undefined;
  const before = at > taken && !/[\\*_`<]/.test(text[at - 1] ?? '') ? text[at - 1] : undefined;
  const behind = text.slice(at + 1, at + 5);
  const second = forms[behind[0] ?? ''];
  const opens = before === undefined || /\s/.test(before);
  // Two different quotes before a word open together, one within the other.
  if (opens && second !== undefined && second !== form && /^.\w/.test(behind)) {
    return [typed + behind[0], form.open + second.open];
  }
  // A decade: the '90s.
  if (opens && typed === "'" && /^\d\ds/.test(behind)) return [typed, form.close];
  // Two alike before a word: nothing says what the first one is for, and the second has something before it.
  if (before === undefined && second === form && /^.\w/.test(behind))
    return [typed + typed, typed + form.close];
  if (before === undefined) return [typed, form[alone(behind)]];
  if (/\s/.test(before) && /^\w/.test(behind)) return [typed, form.open];
  return [typed, /[ \\\t\r\n[{(-]/.test(before) ? form.open : form.close];
}

/** Whether a quote opens or closes of which nothing but what comes behind is known. */
function alone(behind: string): 'open' | 'close' {
  if (/^[*_]{1,2}\S/.test(behind)) return 'open';
  const endsAtStop = /^[!-/:-@[-^`{-~](?!\w)/.test(behind) && !/^.\.\./.test(behind);
  return endsAtStop || /^(?:\s|s\b|$)/.test(behind) ? 'close' : 'open';
}
