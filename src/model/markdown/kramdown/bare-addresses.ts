import type { Token } from 'marked';

// Neither begins within a word, so that a long one is looked at once.
const address =
  /(?<![\w/.@+-])(?:(?:https?:\/\/|ftp:\/\/|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?(?:[/?#][^\s<]*)?|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?![\w-]))/g;

/**
 * Makes links of addresses that stand in text. The website leaves them text: the words are the same, and a reader of a file
 * can follow them.
 */
export function linkAddresses(tokens: readonly Token[]): Token[] {
  let inLink = false;
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'html') inLink = /^<a[\s>]/i.test(token.raw) || (inLink && !/^<\/a/i.test(token.raw));
    if (inLink) return [token];
    if (token.type === 'text' && 'text' in token) return pieces(token.raw, token.text);
    const holds = token.type === 'em' || token.type === 'strong' || token.type === 'del';
    return holds && 'tokens' in token ? [{ ...token, tokens: linkAddresses(token.tokens ?? []) }] : [token];
  });
}

function pieces(raw: string, text: string): Token[] {
  if (!/:\/\/|www\.|@/.test(text)) return [{ type: 'text', raw, text }];
  const made: Token[] = [];
  let [done, rawDone] = [0, 0];
  for (const match of text.matchAll(address)) {
    const written = withoutEnd(match[0]);
    const at = raw.indexOf(written, rawDone);
    // One that is written otherwise than it reads, with an escaped sign, stays text.
    if (at < 0) continue;
    if (match.index > done)
      made.push({ type: 'text', raw: raw.slice(rawDone, at), text: text.slice(done, match.index) });
    const href = written.startsWith('www.') ? `http://${written}` : mailAddress(written);
    const inside = [{ type: 'text', raw: written, text: written }];
    made.push({ type: 'link', raw: written, href, title: null, text: written, tokens: inside });
    done = match.index + written.length;
    rawDone = at + written.length;
  }
  if (done < text.length) made.push({ type: 'text', raw: raw.slice(rawDone), text: text.slice(done) });
  return made;
}

function mailAddress(written: string): string {
  return written.includes('://') ? written : `mailto:${written}`;
}

/** Punctuation at the end is the sentence's, and so is a bracket that was not opened. */
function withoutEnd(address: string): string {
  let end = address.length;
  let loose = count(address, ')') - count(address, '(');
  for (;;) {
    const last = address[end - 1] ?? '';
    const isLoose = last === ')' && loose > 0;
    if (!isLoose && !/[?!.,:*_'"~;”’»…]/.test(last)) return address.slice(0, end);
    if (isLoose) loose -= 1;
    end -= 1;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
