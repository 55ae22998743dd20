import { directionOf } from '../../domain/direction.js';
import type { WordPage } from '../../domain/word-page.js';
import { twips } from '../units.js';

/** From the edges of a sheet to what stands in its head and its foot, in millimetres. */
const edge = 9;

/** A line of the foot, in a font that is wider than the brand's. */
const footLine = 5;

/** The sheets: their size, their margins, their heads and feet. In the order of the schema (ECMA-376 part 1, §17.6.17). */
export function sectionXml({ sheet, language, foot }: WordPage): string {
  const { width, height, top, inner, outer } = sheet;
  // Room for all lines: a foot that pushes the text up keeps LibreOffice from keeping heads with what they lead.
  const bottom = Math.max(sheet.foot, edge + Math.max(1, foot.lines.length) * footLine + 4);
  const margins = { top, right: outer, bottom, left: inner, header: edge, footer: edge, gutter: 0 };
  const said = Object.entries(margins).map(([name, value]) => `w:${name}="${twips(value)}"`);
  return [
    '<w:sectPr>',
    '<w:headerReference w:type="default" r:id="head"/><w:headerReference w:type="first" r:id="firstHead"/>',
    '<w:footerReference w:type="default" r:id="foot"/><w:footerReference w:type="first" r:id="foot"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${width > height ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar ${said.join(' ')}/>`,
    '<w:titlePg/>',
    directionOf(language) === 'rtl' ? '<w:bidi/>' : '',
    '</w:sectPr>',
  ].join('');
}
