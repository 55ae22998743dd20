import { DomUtils } from 'htmlparser2';
import { type Element, elements, type Root } from '../element.js';
import type { MarkupRule } from '../rule.js';

/**
 * Words that are printed and never read aloud. They may be hidden when each is heard elsewhere, such as a numeral
 * that a label says, in a footer, since what repeats on every page is an artifact in PDF's own terms, and where a line goes
 * through them.
 */
export const hiddenText: MarkupRule = {
  code: 'hidden-text',
  find: (root) => {
    const hidden = elements(root, (element) => isHidden(element) && !mayBeHidden.has(element.name));
    if (hidden.length === 0) return [];
    const heard = new Set(heardWords(root));
    return hidden.filter((element) =>
      wordsOf(DomUtils.textContent(element)).some((word) => !heard.has(word)),
    );
  },
};

const mayBeHidden: ReadonlySet<string> = new Set(['footer', 'del', 's', 'strike']);

function isHidden({ attribs }: Element): boolean {
  return attribs['aria-hidden'] === 'true';
}

function heardWords(node: Root | Element): string[] {
  return node.childNodes.flatMap((child) => {
    if (DomUtils.isText(child)) return wordsOf(child.data);
    if (!DomUtils.isTag(child) || isHidden(child)) return [];
    return [...wordsOf(child.attribs['aria-label'] ?? ''), ...heardWords(child)];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
