import type { AreaForm } from './area-form.js';
import { itemsOf, writeItems } from './list-items.js';

/** `* **Adopts**: learns the technology`: what stands in bold at the start of each item names an area. */
export const boldLeads: AreaForm = {
  id: 'bold-lead',
  write(body, outline, depth) {
    const items = itemsOf(body, outline);
    const named = items.map((item) => ({ item, name: leadOf(item.text) }));
    const leads = named.filter(({ name }) => name !== undefined);
    if (leads.length < 2 || leads.length * 2 < named.length) return undefined;
    return writeItems(body, named, depth);
  },
};

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
  // Words in bold that a sentence goes on from are no name.
  const isName = sign.trim() !== '' || /[:：–—-]\s*$/.test(name) || /^\s*(?:\n|$|<br)/i.test(after);
  return isName ? { from: mark.length, to, rest } : undefined;
}
