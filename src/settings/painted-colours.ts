import { XmlText } from '@rgrove/parse-xml';
import { childrenOf, elementsOf, parseSvg } from '../svg/parse-svg.js';

/**
 * The colours that a drawing names, as `#rrggbb`; black where it names none, as browsers have it. Undefined where it is no
 * drawing. Colours that lie in a gradient count as any other.
 */
export async function paintedColours(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const parsed = parseSvg(bytes, { plainDoctype: true });
  if ('fault' in parsed) return undefined;
  const named = [...elementsOf(parsed.root)].flatMap((element) => {
    const { fill, stroke, style } = element.attributes;
    const stop = element.attributes['stop-color'];
    const sheet = element.name === 'style' && childrenOf(element).length === 0 ? textOf(element) : '';
    const declared = `${style ?? ''};${sheet}`.matchAll(/(?:fill|stroke|stop-color)\s*:\s*([^;}!]+)/gi);
    return [fill, stroke, stop, ...[...declared].map(([, colour]) => colour)];
  });
  const written = new Set(named.flatMap((colour) => colour?.trim().toLowerCase() ?? []));
  const seen = new Set((await Promise.all([...written].map(colourOf))).flatMap((colour) => colour ?? []));
  return seen.size === 0 ? ['#000000'] : [...seen];
}

/** What reads every notation of CSS is large, and most drawings need none but these. */
async function colourOf(written: string): Promise<string | undefined> {
  if (/^(?:none|currentcolor|inherit|context-(?:fill|stroke)|url\(.*)$/.test(written)) return undefined;
  if (/^#[0-9a-f]{6}$/.test(written)) return written;
  if (/^#[0-9a-f]{3}$/.test(written)) return written.replace(/[0-9a-f]/g, '$&$&');
  const { cssColour } = await import('./css-colour.js');
  const colour = cssColour(written);
  return colour === 'see-through' ? undefined : colour;
}

function textOf({ children }: { readonly children: readonly unknown[] }): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('');
}
