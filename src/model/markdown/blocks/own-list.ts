import { parseAttributeList } from '../attribute-list.js';
import type { AttributeList } from '../tokens.js';

const ownList = /^\{:(?!\w[\w-]*:|[:/])([^\n}]{1,500})\}[ \t]*/;

/** The list of attributes that begins a text and belongs to the item, term or definition that the text is of. */
export function ownListOf(text: string): { readonly raw: string; readonly list: AttributeList } | undefined {
  const match = ownList.exec(text);
  return match === null ? undefined : { raw: match[0], list: parseAttributeList(match[1] ?? '') };
}
