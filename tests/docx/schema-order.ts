import type { XmlElement } from '@rgrove/parse-xml';
import { childrenOf } from './read-docx.js';

/**
 * The order of elements that Word insists on where LibreOffice does not, from the schema of ECMA-376 part 1 (the
 * sections beside each), as far as documents of ours may have them.
 */
const orders: Readonly<Record<string, string>> = {
  // §17.3.1.26
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  // §17.3.2.28
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  // §17.5.2.38
  'w:sdtPr':
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  // §17.5.2.7
  'w:date': 'dateFormat lid storeMappedDataAs calendar',
  // §17.4.59, §17.4.81, §17.4.70
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  // §17.6.17
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  // §17.9
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  // §17.7.4.17
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  // §17.15.1.78
  'w:settings':
    'writeProtection view zoom mirrorMargins documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
};

/** What Word would call damage, in words: elements out of order or twice, cells without a paragraph, ids given twice. */
export function schemaFaults(root: XmlElement): string[] {
  return [...orderFaults(root), ...idFaults(root)];
}

function orderFaults(element: XmlElement): string[] {
  const children = childrenOf(element);
  const names = children.map(({ name }) => name.replace(/^w:/, ''));
  const order = orders[element.name]?.split(' ');
  const ranks = order === undefined ? [] : names.map((name) => order.indexOf(name));
  const unknown = names.filter((_, at) => ranks[at] === -1);
  const isSorted = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? 0));
  const isProperties = /Pr$/.test(element.name) && !/^w:(?:sect|footnote)Pr$/.test(element.name);
  const twice = isProperties ? names.filter((name, at) => names.indexOf(name) !== at) : [];
  return [
    ...unknown.map((name) => `${name} in ${element.name}`),
    ...(isSorted ? [] : [`${element.name}: ${names.join(' ')}`]),
    ...twice.map((name) => `${name} twice in ${element.name}`),
    ...(element.name === 'w:tc' && names.at(-1) !== 'p' ? ['a cell that does not end with a paragraph'] : []),
    ...(element.name === 'w:body' && names.at(-1) !== 'sectPr' ? ['a body without its section'] : []),
    ...children.flatMap(orderFaults),
  ];
}

/** Ids of drawings, controls and bookmarks are each given once. */
function idFaults(root: XmlElement): string[] {
  const kinds: Readonly<Record<string, string>> = {
    'wp:docPr': 'id',
    'w:bookmarkStart': 'w:id',
    'w:footnote': 'w:id',
    'w:num': 'w:numId',
    'w:style': 'w:styleId',
  };
  const seen = new Set<string>();
  const faults: string[] = [];
  const look = (element: XmlElement) => {
    const attribute = kinds[element.name];
    const isControl = element.name === 'w:sdtPr';
    const value = isControl
      ? childrenOf(element).find(({ name }) => name === 'w:id')?.attributes['w:val']
      : attribute && element.attributes[attribute];
    const key = `${element.name} ${value}`;
    if (value !== undefined && seen.has(key)) faults.push(`${key} twice`);
    seen.add(key);
    for (const child of childrenOf(element)) look(child);
  };
  look(root);
  return faults;
}
