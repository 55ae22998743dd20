import type { Brand, Logo } from '../../domain/brand.js';
import { directionOf } from '../../domain/direction.js';
import { drawnPaths } from '../../office/drawn-paths.js';
import { escapeXml } from '../../office/xml.js';
import { pictureSize } from '../../svg/picture-size.js';
import type { Ledger } from '../ledger.js';
import { plainLook } from '../text/look.js';
import { runsXml } from '../text/run.js';
import { emu } from '../units.js';
import { drawingFacts, pictureRun } from './picture.js';

/** The most that a logo may be wide, in millimetres. */
const widest = 90;

/** Whose a sheet is, as a run: the logo as shapes or as a picture, else the brand's name. */
export function logoRun(brand: Brand, ledger: Ledger, language: string): string {
  const { logo, name } = brand;
  const drawn = logo && (drawnRun(logo, ledger, name) ?? picturedRun(logo, ledger));
  if (drawn !== undefined) return drawn;
  const look = { ...plainLook(language, directionOf(language)), bold: true };
  return name === '' ? '' : runsXml(name, look, language);
}

/** Word shows an SVG only with a picture beside it: filled paths become shapes. Who knows no shapes reads the name. */
function drawnRun(logo: Logo, ledger: Ledger, name: string): string | undefined {
  if (logo.mediaType !== 'image/svg+xml') return undefined;
  const drawing = drawnPaths(logo.bytes);
  if (drawing === undefined) return undefined;
  const { width, height } = asHigh(logo, drawing);
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const shapes = drawing.paths.map(
    ({ geometry, fill }) =>
      `<wps:wsp><wps:cNvPr id="${ledger.nextId()}" name="Logo"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>${geometry}<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`,
  );
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${shapes.join('')}</wpg:wgp>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>${drawingFacts(ledger.nextId(), 'Logo', logo.alt)}<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic></wp:inline>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${inline}</w:drawing></mc:Choice><mc:Fallback><w:t>${escapeXml(name)}</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
}

function picturedRun(logo: Logo, ledger: Ledger): string | undefined {
  const ending = { 'image/png': 'png', 'image/jpeg': 'jpeg' }[logo.mediaType];
  const natural = pictureSize(logo.bytes);
  if (ending === undefined || natural === undefined) return undefined;
  return pictureRun(ledger.picture(logo.bytes, ending), ledger.nextId(), {
    alt: logo.alt,
    ...asHigh(logo, natural),
  });
}

function asHigh({ height }: Logo, size: { readonly width: number; readonly height: number }) {
  const scale = Math.min(height / size.height, widest / size.width);
  return { width: size.width * scale, height: size.height * scale };
}
