/**
 * Why an SVG cannot be used as a logo, in a few words; undefined when it is fine.
 *
 * A logo is printed as an image, where scripts never run and nothing is fetched; this check says so to the author
 * instead of leaving a hole on paper, and stands before the day when some template puts the SVG into the page itself.
 * It reads stricter than a browser: what it does not understand it refuses.
 */
export function svgFault(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (text === undefined) return 'it is not UTF-8 text';
  const open: string[] = [];
  let seenRoot = false;
  let at = 0;
  for (const match of text.matchAll(token)) {
    if (text.slice(at, match.index).includes('<')) return 'it is not well-formed XML';
    at = match.index + match[0].length;
    const { name, attributes = '', close, empty, doctype } = match.groups ?? {};
    if (doctype !== undefined) return 'it holds a DOCTYPE';
    if (close !== undefined && open.pop() !== close) return 'it is not well-formed XML';
    if (name === undefined) continue;
    if (!seenRoot && name !== 'svg') return 'its outermost element is not <svg>';
    if (seenRoot && open.length === 0) return 'it has more than one outermost element';
    seenRoot = true;
    const fault = elementFault(name) ?? attributesFault(attributes);
    if (fault !== undefined) return fault;
    if (empty === undefined) open.push(name);
  }
  if (!seenRoot) return 'it is not an SVG';
  if (open.length > 0 || text.slice(at).includes('<')) return 'it is cut short';
  return styleFault(decodeEntities(text));
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const attribute = String.raw`\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const token = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<!\[CDATA\[[\s\S]*?\]\]>`,
    String.raw`<\?xml\s[^?]*\?>`,
    '(?<doctype><!DOCTYPE)',
    String.raw`<\/(?<close>[\w:.-]+)\s*>`,
    String.raw`<(?<name>[\w:.-]+)(?<attributes>(?:${attribute})*)\s*(?<empty>\/)?>`,
  ].join('|'),
  'g',
);

/** What may stand in a logo; all else is refused, by name or by its namespace. */
const harmless = new Set(
  'svg g defs title desc metadata style path rect circle ellipse line polyline polygon use symbol clipPath mask pattern marker linearGradient radialGradient stop image filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset switch'.split(
    ' ',
  ),
);

function elementFault(name: string): string | undefined {
  if (harmless.has(name)) return undefined;
  if (['text', 'tspan', 'textPath'].includes(name)) {
    return `it holds <${name}>, which has no font on paper; turn text into paths`;
  }
  // What drawing programs add for themselves, such as sodipodi:namedview; a browser draws none of it.
  if (/^(sodipodi|inkscape|rdf|cc|dc):/.test(name)) return undefined;
  return `it holds <${name}>`;
}

function attributesFault(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = decodeEntities(double ?? single ?? '');
    if (/^on/i.test(name)) return `it holds an event handler, ${name}`;
    const isReference = /(^|:)(href|src)$/i.test(name);
    const target = value.replace(/\s+/g, '');
    if (isReference && !/^(#|data:image\/(png|jpeg);base64,)/i.test(target))
      return `${name} refers to something outside it`;
  }
  return undefined;
}

/** Looks at all style attributes and style sheets at once; a path or title never holds these words. */
function styleFault(text: string): string | undefined {
  if (/@import/i.test(text)) return 'it imports a style sheet';
  const outside = [...text.matchAll(/url\(\s*["']?([^)"']*)/gi)].some(
    ([, target = '']) => !target.startsWith('#'),
  );
  return outside ? 'a style refers to something outside it' : undefined;
}

/** Numeric character references and the named ones of XML. */
function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
