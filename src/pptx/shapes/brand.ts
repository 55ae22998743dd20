import type { Brand } from '../../domain/brand.js';
import { slideSheet } from '../../domain/slide-sheet.js';
import { boxes } from '../boxes.js';
import { logoShapes, within } from '../logo/logo-shapes.js';
import type { Relation } from '../parts/relations.js';
import { type Box, transform } from '../units.js';
import { escapeXml } from '../xml.js';
import type { Parts } from '../zip-parts.js';
import { paragraphsXml, type TextContext, type Tone } from './text.js';
import { textBoxXml } from './text-box.js';

/** A shape with the parts that it brings along and the relations that lead to them. */
export interface BroughtShape {
  readonly xml: string;
  readonly parts: Parts;
  readonly relations: readonly Relation[];
}

/** Who the deck is from: the logo as shapes or picture, else the brand's name. Takes ids from `id` up. */
export function brandShape(brand: Brand, id: number, box: Box, context: TextContext): BroughtShape {
  return (
    drawnLogo(brand, id, box) ??
    picturedLogo(brand, id, box) ?? {
      xml: nameXml(brand, { id, box, tone: 'tx1' }, context),
      parts: {},
      relations: [],
    }
  );
}

function drawnLogo({ logo }: Brand, id: number, box: Box): BroughtShape | undefined {
  if (logo?.mediaType !== 'image/svg+xml') return undefined;
  const xml = logoShapes(logo.bytes, { id, alt: logo.alt, box });
  return xml === undefined ? undefined : { xml, parts: {}, relations: [] };
}

function picturedLogo({ logo }: Brand, id: number, box: Box): BroughtShape | undefined {
  const size = logo?.mediaType === 'image/png' ? pngSize(logo.bytes) : undefined;
  if (logo === undefined || size === undefined) return undefined;
  const place = transform(within(box, size));
  return {
    xml: `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${escapeXml(logo.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    parts: { 'ppt/media/logo.png': logo.bytes },
    relations: [{ id: 'logo', type: 'image', target: '../media/logo.png' }],
  };
}

/** Width and height in pixels from a PNG's first chunk (PNG 3rd edition, §11.2.1); undefined when it is no PNG. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** The brand's name, in the place of a logo: beside the foot there is room for three lines. */
export function nameXml(
  { name }: Brand,
  look: { readonly id: number; readonly box: Box; readonly tone: Tone },
  context: TextContext,
): string {
  const { size, leading, letters } = slideSheet.name;
  const isLarge = look.box.height !== slideSheet.logo.height;
  const text = isLarge ? name : shortened(name, letters);
  const type = isLarge ? { size: 24, leading: 29 } : { size, leading };
  const paragraphs = paragraphsXml(
    [{ runs: [{ text, weight: 'bold', tone: look.tone, size: type.size }], leading: type.leading }],
    context,
  );
  const box = isLarge ? look.box : boxes.brandName;
  return textBoxXml({ id: look.id, name: 'Brand', box, anchor: isLarge ? 't' : 'b', paragraphs });
}

/** As many whole words as fit, and `…` for the others. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const words = name.slice(0, most).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
