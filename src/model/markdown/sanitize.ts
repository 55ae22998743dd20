import sanitizeHtml from 'sanitize-html';
import { changeElements } from '../../html/change-elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';

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
    'strike',
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
const wrappers = new Set(['picture', 'center', 'font', 'source', 'main', 'header', 'footer', 'aside', 'nav']);

/** What raw HTML holds that will not be printed, with the offset of its tag: `<script>`, `the attribute onclick`. */
export function refusedHtml(html: string): { readonly thing: string; readonly at: number }[] {
  const bare = html.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  return [...bare.matchAll(/<([A-Za-z][\w-]*)((?:\s[^>]*)?)/g)].flatMap(
    ({ 1: tag = '', 2: rest = '', index }) => {
      const name = tag.toLowerCase();
      if (isHidden(attributesOf(rest))) return [{ thing: `a hidden <${name}> with its content`, at: index }];
      const attributes = [...rest.matchAll(/\s(on\w+|style)\s*=/gi)].map((match) => match[1] ?? '');
      return [
        ...(allowed.has(name) || wrappers.has(name) ? [] : [{ thing: `<${name}>`, at: index }]),
        ...attributes.map((attribute) => ({ thing: `the attribute ${attribute.toLowerCase()}`, at: index })),
      ];
    },
  );
}

/** True when the website does not show an element: it is `hidden`, or its own style says so. */
function isHidden({ hidden, style }: Readonly<Record<string, string>>): boolean {
  if (hidden !== undefined) return true;
  if (style === undefined) return false;
  return (
    lastValue(style, 'display') === 'none' || /^(?:hidden|collapse)$/.test(lastValue(style, 'visibility'))
  );
}

/** What a style says of a property; of two declarations the important one counts, or else the last. */
function lastValue(style: string, property: string): string {
  const values = style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .flatMap(([name, value = '']) => (name === property ? [value] : []));
  const value = values.findLast((candidate) => /!\s*important$/.test(candidate)) ?? values.at(-1) ?? '';
  return value.replace(/\s*!\s*important$/, '');
}

/** The attributes of a tag as its author wrote it; names are lower case. */
function attributesOf(tag: string): Record<string, string> {
  const written = tag.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return Object.fromEntries(
    [...written].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

/** HTML that is safe to print: nothing hidden, no script, style, frame, form, event handler, foreign link or remote image. */
export function sanitize(html: string, addresses: HtmlAddresses): string {
  const unseen = new WeakSet<object>();
  const shows = (classes: string | undefined) =>
    classes === undefined || addresses.shows(classes.split(/\s+/));
  const safe = sanitizeHtml(html, {
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
    exclusiveFilter: ({ tag, attribs }) =>
      unseen.has(attribs) || (tag !== 'td' && tag !== 'th' && !shows(attribs.class)),
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
        if (isHidden(attribs)) return { tagName: 'span', attribs };
        return address === undefined
          ? { tagName: 'span', attribs: {}, text: attribs.alt ?? '' }
          : { tagName: 'img', attribs: { alt: '', ...attribs, src: address } };
      },
      // What HTML called it before.
      strike: (_, attribs) => ({ tagName: 's', attribs }),
      details: (_, attribs) => ({ tagName: 'details', attribs: { ...attribs, open: '' } }),
      '*': (tagName, attribs) => {
        if (!isHidden(attribs)) return { tagName, attribs };
        // Whatever it is, an allowed element can be left out with all that it holds.
        unseen.add(attribs);
        return { tagName: 'span', attribs };
      },
    },
  });
  if (!/<t[dh][^>]*\sclass=/.test(safe)) return safe;
  // A cell that must not be seen leaves its place to none of its row.
  const emptied = changeElements(parseHtml(safe), (element) =>
    /^t[dh]$/.test(element.name) && !shows(element.attributes.class) ? { ...element, inside: [] } : element,
  );
  return writeHtml(emptied);
}

/** Named characters such as `&eacute;` become the characters themselves; the text stays safe as HTML. */
export function decodeEntities(html: string): string {
  return html.includes('&') && /&(?!(?:amp|lt|gt|quot|#39);)[#\w]/.test(html)
    ? sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    : html;
}
