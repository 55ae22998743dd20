import type { PageText } from '../../model/text/page-text.js';
import type { Outline } from '../outline.js';
import type { AreaForm } from './area-form.js';
import { type Item, itemsOf, writeItems } from './list-items.js';

/** `* **Adopts**: learns the technology`: what stands in bold at the start of each item, or paragraph, names an area. */
export const boldLeads: AreaForm = {
  id: 'bold-lead',
  write(body, outline, depth) {
    const named = [itemsOf(body, outline), paragraphsOf(body, outline)].map((all) =>
      all.map((item) => ({ item, name: leadOf(item.text) })),
    );
    const led = named.find((all) => {
      const leads = all.filter(({ name }) => name !== undefined);
      return leads.length > 1 && leads.length * 2 >= all.length;
    });
    return led === undefined ? undefined : writeItems(body, led, depth);
  },
};

/** Paragraphs that begin in bold and go on. */
function paragraphsOf({ mapped: { text } }: PageText, { blocks }: Outline): Item[] {
  return blocks.flatMap(({ token, from, to }) => {
    const own = text.slice(from, to);
    if (token.type !== 'paragraph' || !ledParagraph.test(own)) return [];
    return [{ from, to, start: from, indent: 0, text: own, isParagraph: true }];
  });
}

/** Its name ends in a sign, or one stands behind it: words in bold alone are a line of their own. */
const ledParagraph =
  /^(?:\*\*|__)(?=\S)[^*_\n]{1,60}(?:[:：.–—-](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：–—-])[ \t]*[^\s*_]/u;

const bold = /^(?:\*\*|__)(?=\S)/;
const boldTag = /^<(strong|b)>\s*/i;

/** From where to where the name stands in an item's text, and where what is said of it begins. */
function leadOf(text: string): { from: number; to: number; rest: number } | undefined {
  const mark = bold.exec(text)?.[0] ?? boldTag.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const tag = boldTag.exec(text)?.[1];
  const close = tag === undefined ? mark : `</${tag}>`;
  const end = text.toLowerCase().indexOf(close.toLowerCase(), mark.length);
  const line = text.indexOf('\n');
  if (end < 0 || (line >= 0 && line < end)) return undefined;
  const name = text.slice(mark.length, end);
  const to = mark.length + name.replace(/[\s:.–—-]+$/, '').length;
  if (to === mark.length) return undefined;
  const after = text.slice(end + close.length);
  const sign = /^[ \t]*(?:[:：–—-]|\.(?=\s))?[ \t]*/.exec(after)?.[0] ?? '';
  const rest = end + close.length + sign.length;
  // Words in bold that a sentence goes on from are no name, and a sentence in bold is none.
  if (/\.\s*$/.test(name) && name.trim().split(/\s+/).length > 4) return undefined;
  const isName = sign.trim() !== '' || /[:：.–—-]\s*$/.test(name) || /^\s*(?:\n|$|<br)/i.test(after);
  return isName ? { from: mark.length, to, rest } : undefined;
}
