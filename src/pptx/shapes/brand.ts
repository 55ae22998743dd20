import type { Brand } from '../../domain/brand.js';
import { slideSheet } from '../../domain/slide-sheet.js';
import { boxes } from '../boxes.js';
import { logoShapes } from '../logo/logo-shapes.js';
import type { Relation } from '../parts/relations.js';
import { transform } from '../units.js';
import { escapeXml } from '../xml.js';
import type { Parts } from '../zip-parts.js';
import { paragraphsXml, type TextContext } from './text.js';
import { textBoxXml } from './text-box.js';

/** A shape with the parts that it brings along and the relations that lead to them. */
export interface BroughtShape {
  readonly xml: string;
  readonly parts: Parts;
  readonly relations: readonly Relation[];
}

/** Who the deck is from: the logo as shapes or picture, else the brand's name. Takes ids from `id` up. */
export function brandShape(brand: Brand, id: number, context: TextContext): BroughtShape {
  return (
    drawnLogo(brand, id) ??
    picturedLogo(brand, id) ?? { xml: nameXml(brand, id, context), parts: {}, relations: [] }
  );
}

const box = boxes.brand;

function drawnLogo({ logo }: Brand, id: number): BroughtShape | undefined {
  if (logo?.mediaType !== 'image/svg+xml') return undefined;
  const xml = logoShapes(logo.bytes, { id, alt: logo.alt, box });
  return xml === undefined ? undefined : { xml, parts: {}, relations: [] };
}

function picturedLogo({ logo }: Brand, id: number): BroughtShape | undefined {
  const size = logo?.mediaType === 'image/png' ? pngSize(logo.bytes) : undefined;
  if (logo === undefined || size === undefined) return undefined;
  const place = transform({ ...box, width: Math.min(box.width, (box.height * size.width) / size.height) });
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

/** Beside the running title there is room for three lines of a name, above the title. */
function nameXml({ name }: Brand, id: number, context: TextContext): string {
  const { size, leading, letters } = slideSheet.name;
  const text = shortened(name, letters);
  const paragraphs = paragraphsXml(
    [{ runs: [{ text, weight: 'bold', tone: 'tx1', size }], leading }],
    context,
  );
  return textBoxXml({ id, name: 'Brand', box: boxes.brandName, anchor: 't', paragraphs });
}

/** As many whole words as fit, and `…` for the others. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const words = name.slice(0, most).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
