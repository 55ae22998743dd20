import type { Token, TokenizerExtension, Tokens } from 'marked';
import { plainText } from '../../../html/text.js';
import { decodeEntities } from '../sanitize.js';
import { endOfLink } from './end-of-link.js';
import { readingOf, tokensWithin } from './reading-of.js';

/**
 * Links and pictures: `[words](target "title")`, `[words][name]`, `[name]`. A target may hold spaces and brackets, and
 * words may hold brackets, but no other link.
 */
export const linkExtension: TokenizerExtension = {
  name: 'kramdownLink',
  level: 'inline',
  tokenizer(src): Tokens.Generic | undefined {
    const isImage = src.startsWith('![');
    if (!isImage && !src.startsWith('[')) return undefined;
    const reading = readingOf(this.lexer);
    if (!isImage && reading.inside.has('link')) return undefined;
    const link = endOfLink(src, isImage ? 1 : 0, reading);
    if (link === undefined) return undefined;
    const raw = src.slice(0, link.end);
    const href = read(link.target.href).replace(/\s+/g, ' ');
    const title = link.target.title === undefined ? null : read(link.target.title);
    if (isImage) return { type: 'image', raw, href, title, text: read(plain(link.words)) };
    const tokens: Token[] = tokensWithin(this.lexer, 'link', link.words);
    return { type: 'link', raw, href, title, text: link.words, tokens };
  },
};

/** `caf&eacute;.html` is café.html. */
function read(written: string): string {
  return written.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,40});/g, (entity) =>
    plainText(decodeEntities(entity)),
  );
}

function plain(words: string): string {
  return words.replace(/\\([\\.*_+`\-#()[\]{}|:<>"'$=~!])/g, '$1');
}
