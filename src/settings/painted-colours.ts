import { XmlText } from '@rgrove/parse-xml';
import { childrenOf, elementsOf, parseSvg } from '../svg/parse-svg.js';
import { cssColour } from './css-colour.js';

/**
 * The colours that a drawing names, as `#rrggbb`; black where it names none, as browsers have it. Undefined where it is no
 * drawing. Colours that lie in a gradient count as any other.
 */
export function paintedColours(bytes: Uint8Array): readonly string[] | undefined {
  const parsed = parseSvg(bytes, { plainDoctype: true });
  if ('fault' in parsed) return undefined;
  const named = [...elementsOf(parsed.root)].flatMap((element) => {
    const { fill, stroke, style } = element.attributes;
    const stop = element.attributes['stop-color'];
    const sheet = element.name === 'style' && childrenOf(element).length === 0 ? textOf(element) : '';
    const declared = `${style ?? ''};${sheet}`.matchAll(/(?:fill|stroke|stop-color)\s*:\s*([^;}!]+)/gi);
    return [fill, stroke, stop, ...[...declared].map(([, colour]) => colour)];
  });
  const colours = named.flatMap((colour) => (colour === undefined ? [] : (cssColour(colour) ?? [])));
  const seen = new Set(colours.filter((colour) => colour !== 'see-through'));
  return seen.size === 0 ? ['#000000'] : [...seen];
}

function textOf({ children }: { readonly children: readonly unknown[] }): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}
