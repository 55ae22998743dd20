import { escapeXml } from '../../office/xml.js';
import { type Box, transform } from '../units.js';

/** What every text shape is told: no inner margins, no shrinking to fit. */
export const bodyProperties = (anchor: 't' | 'ctr' | 'b' = 't') =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`;

/** A text shape that takes the place its layout keeps for it; `box` overrides that place. */
export function placeholderXml(shape: {
  readonly id: number;
  readonly name: string;
  /** The attributes of `p:ph`: `type="title"`. */
  readonly place: string;
  readonly paragraphs: string;
  readonly box?: Box;
}): string {
  const { id, name, place, paragraphs, box } = shape;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr>${box === undefined ? '' : transform(box)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** A text box of the slide's own. */
export function textBoxXml(shape: {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly anchor: 't' | 'ctr' | 'b';
  readonly paragraphs: string;
}): string {
  const { id, name, box, anchor, paragraphs } = shape;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>${bodyProperties(anchor)}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** A filled rectangle without an outline. */
export function rectangleXml(id: number, name: string, box: Box, colour: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

/** Says that a shape carries no meaning, so that a screen reader passes it by ([MS-ODRAWXML] §2.29). */
export const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
