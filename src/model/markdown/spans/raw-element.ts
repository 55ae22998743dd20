import type { TokenizerExtension, Tokens } from 'marked';
import { endOfRaw } from './end-of-element.js';
import { markdownOf, rawElements, tagAt } from './html-name.js';

/** `<code>**a**</code>` and `<span markdown="0">`: HTML whose inside is no Markdown. */
export const rawElementExtension: TokenizerExtension = {
  name: 'rawElement',
  level: 'inline',
  tokenizer(src): Tokens.Generic | undefined {
    const opening = src.startsWith('<') ? tagAt(src, 0) : undefined;
    if (opening === undefined || opening.isClosing || opening.closesItself) return undefined;
    if (!rawElements.test(opening.name) && markdownOf(opening) !== '0') return undefined;
    const end = endOfRaw(src, 0);
    if (end === undefined) return undefined;
    const raw = src.slice(0, end);
    return { type: 'html', raw, text: raw, block: false, pre: false };
  },
};
