import type { XmlElement } from '@rgrove/parse-xml';
import { drawnElements } from './drawn-elements.js';
import { elementsOf, type ParsedSvg, parseSvg } from './parse-svg.js';

/** More shapes than any logo has; a browser draws as many in well under a second. */
const mostDrawn = 100_000;

/**
 * Why an SVG cannot be used as a logo, in a few words; undefined when it is fine.
 *
 * A logo is printed as an image, where scripts never run and nothing is fetched; this check says so to the author
 * instead of leaving a hole on paper, and stands before the day when some template puts the SVG into the page itself.
 * It reads stricter than a browser: what it does not understand it refuses.
 */
export function svgFault(bytes: Uint8Array): string | undefined {
  return faultIn(parseSvg(bytes), logo);
}

/**
 * Why an SVG cannot be shown as a picture on a page, in a few words; undefined when it can. As of a logo, but it may hold
 * text, animations, which stand still on paper, elements of other programs, and what lies in it as data.
 */
export function drawingFault(bytes: Uint8Array): string | undefined {
  return faultIn(parseSvg(bytes, { plainDoctype: true }), drawing);
}

const namespace = 'http://www.w3.org/2000/svg';

interface Judge {
  element(element: XmlElement): string | undefined;
  /** What an address in a style may begin with. */
  readonly inside: RegExp;
  /** What a reference may begin with. */
  readonly reference: RegExp;
}

const logo: Judge = {
  element: logoElementFault,
  inside: /^#/,
  reference: /^(#|data:image\/(png|jpeg);base64,)/i,
};

const drawing: Judge = {
  element: ({ name }) =>
    inDrawings.has(name.replace(/^svg:/, '')) || isForeign(name) ? undefined : `it holds <${name}>`,
  inside: /^(#|data:)/i,
  reference: /^(#|$|data:image\/(png|jpe?g|gif|webp)[;,])/i,
};

function faultIn(parsed: ParsedSvg, judge: Judge): string | undefined {
  if ('fault' in parsed) return parsed.fault;
  for (const element of elementsOf(parsed.root)) {
    const fault = judge.element(element) ?? attributesFault(element, judge);
    if (fault !== undefined) return fault;
  }
  if (parsed.root.attributes.xmlns !== namespace) {
    return `it lacks xmlns="${namespace}", without which nothing of it is drawn`;
  }
  return drawnElements(parsed.root) > mostDrawn
    ? `it repeats its parts into more than ${mostDrawn.toLocaleString('en')} shapes`
    : undefined;
}

/** What may stand in a logo; all else is refused, by name or by its namespace. */
const harmless = new Set(
  'svg g defs title desc metadata style path rect circle ellipse line polyline polygon use symbol clipPath mask pattern marker linearGradient radialGradient stop image filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset switch'.split(
    ' ',
  ),
);

const inDrawings = new Set([
  ...harmless,
  ...'text tspan textPath tref font font-face glyph missing-glyph a view animate animateMotion animateTransform mpath set feTile feTurbulence feDisplacementMap feMorphology feDropShadow feDiffuseLighting feSpecularLighting fePointLight feDistantLight feSpotLight feConvolveMatrix feImage'.split(
    ' ',
  ),
]);

/** What programs keep in a drawing for themselves; a browser draws none of it. */
function isForeign(name: string): boolean {
  return /^(sodipodi|inkscape|rdf|cc|dc|sketch|serif|i|x|xmp|xmpMM|pdf|adobe|vectornator|bx|figma):/.test(
    name,
  );
}

function logoElementFault(element: XmlElement): string | undefined {
  const { name } = element;
  if (['text', 'tspan', 'textPath'].includes(name)) {
    return `it holds <${name}>, which has no font on paper; turn text into paths`;
  }
  // What drawing programs add for themselves, such as sodipodi:namedview; a browser draws none of it.
  if (/^(sodipodi|inkscape|rdf|cc|dc):/.test(name)) return undefined;
  if (!harmless.has(name)) return `it holds <${name}>`;
  return undefined;
}

function attributesFault(element: XmlElement, { inside, reference }: Judge): string | undefined {
  const { name: tag, attributes } = element;
  // All text inside it is gathered when asked for, so only a style is asked.
  const sheet = /^(?:svg:)?style$/.test(tag) ? styleFault(element.text, inside) : undefined;
  if (sheet !== undefined) return sheet;
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) return `it holds an event handler, ${name}`;
    const isReference = /(^|:)(href|src)$/i.test(name);
    const target = value.replace(/\s+/g, '');
    if (isReference && !reference.test(target)) return `${name} refers to something outside it`;
    // Attributes such as fill hold a value of CSS; a title or label never holds these words.
    const isStyle = name === 'style' || /url\s*\(/i.test(value) || (value.includes('\\') && !isWords(name));
    const fault = isStyle ? styleFault(value, inside) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** An attribute that no style can be in: words, names, and what programs keep for themselves. */
function isWords(name: string): boolean {
  return /^(?:id|class|data-|aria-|xmlns)|:/.test(name);
}

/** Of a style sheet or a value in it. A word written with a backslash is another word to a browser than to us. */
function styleFault(css: string, inside: RegExp): string | undefined {
  if (css.includes('\\')) return 'a style holds a backslash';
  if (/@import/i.test(css)) return 'it imports a style sheet';
  const outside =
    /image-set\s*\(|\bsrc\s*\(/i.test(css) ||
    [...css.matchAll(/url\(\s*["']?([^)"']*)/gi)].some(([, target = '']) => !inside.test(target.trim()));
  return outside ? 'a style refers to something outside it' : undefined;
}
