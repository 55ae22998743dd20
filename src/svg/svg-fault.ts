import type { XmlElement } from '@rgrove/parse-xml';
import { drawnElements } from './drawn-elements.js';
import { elementsOf, parseSvg } from './parse-svg.js';

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
  const parsed = parseSvg(bytes);
  if ('fault' in parsed) return parsed.fault;
  for (const element of elementsOf(parsed.root)) {
    const fault = elementFault(element) ?? attributesFault(element);
    if (fault !== undefined) return fault;
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

function elementFault(element: XmlElement): string | undefined {
  const { name } = element;
  if (['text', 'tspan', 'textPath'].includes(name)) {
    return `it holds <${name}>, which has no font on paper; turn text into paths`;
  }
  // What drawing programs add for themselves, such as sodipodi:namedview; a browser draws none of it.
  if (/^(sodipodi|inkscape|rdf|cc|dc):/.test(name)) return undefined;
  if (!harmless.has(name)) return `it holds <${name}>`;
  // All text inside it is gathered when asked for, so only a style is asked.
  return name === 'style' ? styleFault(element.text) : undefined;
}

function attributesFault({ attributes }: XmlElement): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on/i.test(name)) return `it holds an event handler, ${name}`;
    const isReference = /(^|:)(href|src)$/i.test(name);
    const target = value.replace(/\s+/g, '');
    if (isReference && !/^(#|data:image\/(png|jpeg);base64,)/i.test(target))
      return `${name} refers to something outside it`;
    // Attributes such as fill hold a value of CSS; a title or label never holds these words.
    const fault = name === 'style' || /url\s*\(/i.test(value) ? styleFault(value) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Of a style sheet or a value in it. A word written with a backslash is another word to a browser than to us. */
function styleFault(css: string): string | undefined {
  if (css.includes('\\')) return 'a style holds a backslash';
  if (/@import/i.test(css)) return 'it imports a style sheet';
  const outside =
    /image-set\s*\(|\bsrc\s*\(/i.test(css) ||
    [...css.matchAll(/url\(\s*["']?([^)"']*)/gi)].some(([, target = '']) => !target.startsWith('#'));
  return outside ? 'a style refers to something outside it' : undefined;
}
