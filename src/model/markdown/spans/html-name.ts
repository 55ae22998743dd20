/** Elements within which kramdown reads no Markdown. */
export const rawElements = /^(?:code|kbd|math|option|pre|samp|script|style|textarea|var)$/i;

/** Elements of a paragraph or less; all others stand on their own. */
export const spanElements =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|i|img|input|ins|kbd|label|mark|meter|option|output|progress|q|rb|rp|rt|rtc|ruby|s|samp|select|small|span|strike|strong|sub|sup|textarea|time|tt|u|var|wbr)$/i;

/** Elements that make a block of what they hold: in a line of text the website prints their tags. */
export const blockElements =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hgroup|hr|html|legend|li|main|menu|nav|noscript|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;

export interface WrittenTag {
  readonly name: string;
  readonly attributes: string;
  readonly isClosing: boolean;
  /** `<br/>` */
  readonly closesItself: boolean;
  readonly end: number;
}

const tag =
  /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:.@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`=]+))?)*)\s*(\/?)>/y;

/** The tag that begins at a place. */
export function tagAt(text: string, at: number): WrittenTag | undefined {
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (match === null) return undefined;
  const [raw, slash, name = '', attributes = '', end] = match;
  return { name, attributes, isClosing: slash === '/', closesItself: end === '/', end: at + raw.length };
}

/** What an element says of its inside: `markdown="1"`, `"0"`, `"span"` or `"block"`. */
export function markdownOf({ attributes }: WrittenTag): string | undefined {
  const match = /\smarkdown\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
