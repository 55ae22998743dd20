import type { LanguageTag } from '../../domain/language-tag.js';
import { leading, slideSheet } from '../../domain/slide-sheet.js';
import { escapeXml } from '../../office/xml.js';
import { type Box, hundredths, transform } from '../units.js';
import { paragraphsXml, plainContext, type Tone } from './text.js';
import { bodyProperties } from './text-box.js';

/** A place that a slide fills. */
export interface EmptyPlace {
  readonly id: number;
  readonly name: string;
  /** The attributes of `p:ph`: `type="body" idx="1"`. */
  readonly place: string;
  readonly box: Box;
  readonly style: string;
  readonly anchor?: 't' | 'b';
  /** The prompt; `#` stands for the slide's number. */
  readonly text: string;
}

export function emptyPlace(shape: EmptyPlace, language: LanguageTag): string {
  const { id, name, place, box, style, text, anchor = 't' } = shape;
  const inside =
    text === '#'
      ? numberField(language, '‹#›')
      : paragraphsXml(text === '' ? [] : [{ runs: [{ text }] }], plainContext(language));
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${bodyProperties(anchor)}<a:lstStyle>${style}</a:lstStyle>${inside}</p:txBody></p:sp>`;
}

/** Small type without a mark: what stands around a slide's own text. Points. */
export function smallStyle(
  align: 'l' | 'r',
  { size, lines, tone = 'tx2' }: { readonly size: number; readonly lines: number; readonly tone?: Tone },
): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:lnSpc><a:spcPts val="${hundredths(lines)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${hundredths(size)}" b="0"><a:solidFill><a:schemeClr val="${tone}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
}

/** The type of foot and number. */
export const footType = { size: slideSheet.foot.size, lines: leading[slideSheet.foot.size] } as const;

/** A paragraph that shows the slide's own number, wherever the slide is moved. */
export function numberField(language: LanguageTag, shown: string, look = ''): string {
  return `<a:p><a:pPr algn="r"/><a:fld id="{4C414444-4552-4000-8000-000000000000}" type="slidenum"><a:rPr lang="${escapeXml(language)}" sz="${hundredths(footType.size)}">${look}</a:rPr><a:t>${shown}</a:t></a:fld></a:p>`;
}

/** What a shape tree begins with. */
export const emptyGroup =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
