import type { Brand } from '../../domain/brand.js';
import { xmlHead } from '../../office/xml.js';
import { namespaces } from '../namespaces.js';
import { languageAttributes } from '../text/word-language.js';
import { type Paints, paints, size, space, stylesOf, type WordStyle } from './style-rows.js';

/** The brand's look by the names that Word has for it: colours and fonts are those of the theme. */
export function stylesXml({ fonts, colours }: Brand, language: string): string {
  const { ink, secondary, heading, accentText, tint } = colours;
  const paint = paints({
    text1: ink,
    text2: secondary,
    accent6: heading,
    hyperlink: accentText,
    background2: tint,
  });
  // A wide face with a tall x reads at half a point less.
  const body = fonts.text.xHeight > 0.52 ? 9.5 : 10;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>${paint.colour('text1')}${size(body)}<w:lang${languageAttributes(language)}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${space(0, 5, 14)}</w:pPr></w:pPrDefault></w:docDefaults>`;
  return `${xmlHead}<w:styles ${namespaces}>${defaults}${stylesOf(body, paint)
    .map((style) => styleXml(style, paint))
    .join('')}</w:styles>`;
}

const defaults = new Set(['Normal', 'DefaultParagraphFont', 'TableNormal']);
/** Word lists them for those who write. */
const shown = /^(?:Normal|Title|Heading|Kicker|Summary|List|Quote|Term|Meaning|AreaSummary|Source|Caption)/;

function styleXml(style: WordStyle, paint: Paints): string {
  const { id, name, kind = 'paragraph', own, next, p = '', r = '' } = style;
  const isDefault = defaults.has(id);
  const based = isDefault
    ? undefined
    : (style.basedOn ??
      { paragraph: 'Normal', character: 'DefaultParagraphFont', table: 'TableNormal' }[kind]);
  const parts = [
    `<w:name w:val="${name}"/>`,
    based === undefined ? '' : `<w:basedOn w:val="${based}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    kind === 'paragraph' ? '' : '<w:uiPriority w:val="99"/>',
    shown.test(id) ? '<w:qFormat/>' : '',
    p === '' ? '' : `<w:pPr>${p}</w:pPr>`,
    r === '' ? '' : `<w:rPr>${r}</w:rPr>`,
    kind === 'table' ? tableProperties(id, paint) : '',
  ];
  return `<w:style w:type="${kind}"${isDefault ? ' w:default="1"' : ''}${own ? ' w:customStyle="1"' : ''} w:styleId="${id}">${parts.join('')}</w:style>`;
}

/** Hairlines between rows, and a line under the head. */
function tableProperties(id: string, { line }: Paints): string {
  const margins = (side: number) =>
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
  if (id === 'TableNormal') return `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(108)}</w:tblPr>`;
  const lines = [line('top', 'text2', 4, 0), line('bottom', 'text2', 4, 0), line('insideH', 'text2', 2, 0)];
  const head = `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 'text2', 8, 0)}</w:tcBorders></w:tcPr></w:tblStylePr>`;
  return `<w:tblPr><w:tblBorders>${lines.join('')}</w:tblBorders>${margins(80)}</w:tblPr>${head}`;
}
