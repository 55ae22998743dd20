import sanitizeHtml from 'sanitize-html';

/** What a page's raw HTML may ask for; each answers with the address to use, or nothing. */
export interface HtmlAddresses {
  link(href: string): string | undefined;
  image(src: string): string | undefined;
  /** False for an element of these classes that must not be seen. */
  shows(classes: readonly string[]): boolean;
}

const allowedTags = [
  ...[
    'p',
    'div',
    'section',
    'article',
    'blockquote',
    'pre',
    'hr',
    'figure',
    'figcaption',
    'details',
    'summary',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'a',
    'abbr',
    'b',
    'br',
    'cite',
    'code',
    'del',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
  ],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr', 'ruby', 'rt', 'rp', 'bdi', 'bdo'],
];
const allowed = new Set(allowedTags);
/** Removed with everything in them: what they hold is no text for readers. */
const silent = [
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'head',
  'title',
  'iframe',
  'object',
  'select',
];
const wrappers = new Set(['picture', 'center', 'font', 'source']);

/** What raw HTML holds that will not be printed, with the offset of its tag: `<script>`, `the attribute onclick`. */
export function refusedHtml(html: string): { readonly thing: string; readonly at: number }[] {
  const bare = html.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  return [...bare.matchAll(/<([A-Za-z][\w-]*)((?:\s[^>]*)?)/g)].flatMap(
    ({ 1: tag = '', 2: rest = '', index }) => {
      const name = tag.toLowerCase();
      const attributes = [...rest.matchAll(/\s(on\w+|style)\s*=/gi)].map((match) => match[1] ?? '');
      return [
        ...(allowed.has(name) || wrappers.has(name) ? [] : [{ thing: `<${name}>`, at: index }]),
        ...attributes.map((attribute) => ({ thing: `the attribute ${attribute.toLowerCase()}`, at: index })),
      ];
    },
  );
}

/** HTML that is safe to print: no script, style, frame, form, event handler, foreign link or remote image. */
export function sanitize(html: string, addresses: HtmlAddresses): string {
  return sanitizeHtml(html, {
    allowedTags,
    nonTextTags: silent,
    allowedAttributes: {
      '*': ['id', 'class', 'lang', 'dir', 'title', 'data-title'],
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      ol: ['start', 'type', 'reversed'],
      li: ['value'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      details: ['open'],
      time: ['datetime'],
      col: ['span'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'image'],
    allowProtocolRelative: false,
    exclusiveFilter: ({ attribs }) =>
      attribs.class !== undefined && !addresses.shows(attribs.class.split(/\s+/)),
    transformTags: {
      a: (_, { href, name, ...attribs }) => {
        const address = href === undefined ? undefined : addresses.link(href);
        const marked = name === undefined ? attribs : { id: name, ...attribs };
        return address === undefined
          ? { tagName: 'span', attribs: marked }
          : { tagName: 'a', attribs: { ...marked, href: address } };
      },
      img: (_, { src, ...attribs }) => {
        const address = src === undefined ? undefined : addresses.image(src);
        return address === undefined
          ? { tagName: 'span', attribs: {}, text: attribs.alt ?? '' }
          : { tagName: 'img', attribs: { alt: '', ...attribs, src: address } };
      },
      details: (_, attribs) => ({ tagName: 'details', attribs: { ...attribs, open: '' } }),
    },
  });
}

/** Named characters such as `&eacute;` become the characters themselves; the text stays safe as HTML. */
export function decodeEntities(html: string): string {
  return html.includes('&') && /&(?!(?:amp|lt|gt|quot|#39);)[#\w]/.test(html)
    ? sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    : html;
}
