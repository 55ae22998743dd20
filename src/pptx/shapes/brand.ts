import type { Brand, BrandPicture } from '../../domain/brand.js';
import { logoOn } from '../../domain/dark-ground.js';
import { slideSheet } from '../../domain/slide-sheet.js';
import type { Relation } from '../../office/relations.js';
import { escapeXml } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { boxes } from '../boxes.js';
import { logoShapes, within } from '../logo/logo-shapes.js';
import { type Box, transform } from '../units.js';
import { paragraphsXml, type TextContext, type Tone } from './text.js';
import { textBoxXml } from './text-box.js';

/** A shape with the parts that it brings along and the relations that lead to them. */
export interface BroughtShape {
  readonly xml: string;
  readonly parts: Parts;
  readonly relations: readonly Relation[];
}

/** Where a brand's sign stands: on what ground, in which place, with ids from `id` up. */
export interface BrandPlace {
  readonly id: number;
  readonly box: Box;
  readonly ground: 'paper' | 'dark';
}

/** Who the deck is from: the logo for its ground as shapes or picture, else the brand's name. */
export function brandShape(brand: Brand, place: BrandPlace, context: TextContext): BroughtShape {
  const logo = logoOn(brand, place.ground);
  const alt = brand.logo?.alt ?? '';
  return (
    (logo && (drawnLogo(logo, alt, place) ?? picturedLogo(logo, alt, place))) ?? {
      xml: nameXml(brand, place, context),
      parts: {},
      relations: [],
    }
  );
}

function drawnLogo(logo: BrandPicture, alt: string, { id, box }: BrandPlace): BroughtShape | undefined {
  if (logo.mediaType !== 'image/svg+xml') return undefined;
  const xml = logoShapes(logo.bytes, { id, alt, box });
  return xml === undefined ? undefined : { xml, parts: {}, relations: [] };
}

function picturedLogo(
  logo: BrandPicture,
  alt: string,
  { id, box, ground }: BrandPlace,
): BroughtShape | undefined {
  const size = logo.mediaType === 'image/png' ? pngSize(logo.bytes) : undefined;
  if (size === undefined) return undefined;
  const place = transform(within(box, size));
  const file = ground === 'dark' ? 'logo-on-dark.png' : 'logo.png';
  return {
    xml: `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${escapeXml(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    parts: { [`ppt/media/${file}`]: logo.bytes },
    relations: [{ id: 'logo', type: 'image', target: `../media/${file}` }],
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
function nameXml({ name }: Brand, { id, box, ground }: BrandPlace, context: TextContext): string {
  if (name === '') return '';
  const isLarge = box.height !== slideSheet.logo.height;
  const { size, leading, letters } = slideSheet.name;
  const type = isLarge ? { size: 24, leading: 29 } : { size, leading };
  const text = isLarge ? name : shortened(name, letters);
  const tone: Tone = ground === 'dark' ? 'bg1' : 'tx1';
  const runs = [{ text, weight: 'bold', tone, size: type.size }] as const;
  const paragraphs = paragraphsXml([{ runs, leading: type.leading }], context);
  const anchor = isLarge ? 't' : 'b';
  return textBoxXml({ id, name: 'Brand', box: isLarge ? box : boxes.brandName, anchor, paragraphs });
}

/** As many whole words as fit, and `…` for the others. */
function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const words = name.slice(0, most).replace(/\s+\S*$/, '');
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
