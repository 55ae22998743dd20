import type { Brand } from '../../domain/brand.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { indent, leading, lineGap } from '../../domain/slide-sheet.js';
import { relationsXml } from '../../office/relations.js';
import { escapeXml, xmlHead } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { boxes } from '../boxes.js';
import { namespaces } from '../namespaces.js';
import { brandShape } from '../shapes/brand.js';
import { emptyGroup, emptyPlace, footType, smallStyle } from '../shapes/empty-place.js';
import { plainContext } from '../shapes/text.js';
import { emuOfPoints, hundredths } from '../units.js';
import { layouts } from './layout-table.js';

/** What all layouts share: whose the deck is, type, colours, the foot. */
export function masterParts(brand: Brand, language: LanguageTag): Parts {
  const numbers = layouts.map((_, index) => index + 1);
  const mark = brandShape(brand, { id: 100, box: boxes.brand, ground: 'paper' }, plainContext(language));
  const shapes = [
    mark.xml,
    emptyPlace(
      { id: 2, name: 'Title', place: 'type="title"', box: boxes.title, style: '', text: 'Title' },
      language,
    ),
    emptyPlace(
      { id: 3, name: 'Text', place: 'type="body" idx="1"', box: boxes.body, style: '', text: 'Text' },
      language,
    ),
    emptyPlace(
      {
        id: 4,
        name: 'Foot',
        place: 'type="ftr" sz="quarter" idx="3"',
        box: boxes.foot,
        anchor: 'b',
        style: smallStyle('r', footType),
        text: '',
      },
      language,
    ),
    emptyPlace(
      {
        id: 5,
        name: 'Number',
        place: 'type="sldNum" sz="quarter" idx="4"',
        box: boxes.number,
        anchor: 'b',
        style: smallStyle('r', footType),
        text: '#',
      },
      language,
    ),
  ];
  const ids = numbers.map((number) => `<p:sldLayoutId id="${2147483648 + number}" r:id="layout${number}"/>`);
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  return {
    'ppt/slideMasters/slideMaster1.xml': `${xmlHead}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyGroup}${shapes.join('')}</p:spTree></p:cSld>${map}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>${titleStyle(language)}${bodyStyle(language)}${otherStyle(language)}</p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsXml([
      ...numbers.map((number) => ({
        id: `layout${number}`,
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${number}.xml`,
      })),
      { id: 'theme', type: 'theme', target: '../theme/theme1.xml' },
      ...mark.relations,
    ]),
    ...mark.parts,
  };
}

function titleStyle(language: LanguageTag): string {
  return `<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPts val="${hundredths(leading[40])}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${letters('mj', 40, 'accent6', language, 'bold')}</a:lvl1pPr></p:titleStyle>`;
}

/** Five levels: text, statements with their dash, and lists inside them. */
function bodyStyle(language: LanguageTag): string {
  const levels = [1, 2, 3, 4, 5].map((level) => {
    const inset = emuOfPoints((level - 1) * indent * 24);
    const hanging = level === 1 ? 0 : -emuOfPoints(indent * 24);
    const bullet = level === 1 ? '<a:buNone/>' : '<a:buFontTx/><a:buChar char="–"/>';
    return `<a:lvl${level}pPr marL="${inset}" indent="${hanging}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPts val="${hundredths(leading[24])}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(lineGap[24])}"/></a:spcBef>${bullet}${letters('mn', 24, 'tx1', language, 'regular')}</a:lvl${level}pPr>`;
  });
  return `<p:bodyStyle>${levels.join('')}</p:bodyStyle>`;
}

function otherStyle(language: LanguageTag): string {
  return `<p:otherStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${letters('mn', 18, 'tx1', language, 'regular')}</a:lvl1pPr></p:otherStyle>`;
}

function letters(
  font: 'mj' | 'mn',
  size: number,
  colour: string,
  language: LanguageTag,
  weight: 'regular' | 'bold',
): string {
  return `<a:defRPr lang="${escapeXml(language)}" sz="${hundredths(size)}" b="${weight === 'bold' ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`;
}
