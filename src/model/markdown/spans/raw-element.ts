import type { TokenizerExtension, Tokens } from 'marked';
import { endOfRaw } from './end-of-element.js';
import { blockElements, markdownOf, rawElements, tagAt } from './html-name.js';

/** `<code>**a**</code>` and `<span markdown="0">`: HTML whose inside is no Markdown. */
export const rawElementExtension: TokenizerExtension = {
  name: 'rawElement',
  level: 'inline',
  tokenizer(src): Tokens.Generic | undefined {
    const opening = src.startsWith('<') ? tagAt(src, 0) : undefined;
    if (opening === undefined || opening.isClosing || opening.closesItself) return undefined;
    const isRaw = rawElements.test(opening.name) || markdownOf(opening) === '0';
    if (!isRaw || blockElements.test(opening.name)) return undefined;
    // What stays open is closed where the text around it ends.
    const end = endOfRaw(src, 0) ?? src.length;
    const raw = src.slice(0, end);
    return { type: 'html', raw, text: raw, block: false, pre: false };
  },
};
