import type { Slide } from '../../domain/deck.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { relationsXml } from '../../office/relations.js';
import { xmlHead } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { namespaces } from '../namespaces.js';
import { emptyGroup, emptyPlace } from '../shapes/empty-place.js';
import { paragraphsXml, plainContext } from '../shapes/text.js';
import { placeholderXml } from '../shapes/text-box.js';

/** The notes of one slide: the whole text behind it, a paragraph each. */
export function notesParts({ number, notes, language }: Slide): Parts {
  const text = paragraphsXml(
    notes.map((note) => ({ runs: [{ text: note }] })),
    plainContext(language),
  );
  const shapes = [
    slideImage(2, '<p:spPr/>'),
    placeholderXml({ id: 3, name: 'Notes', place: 'type="body" idx="1"', paragraphs: text }),
  ];
  return {
    [`ppt/notesSlides/notesSlide${number}.xml`]: `${xmlHead}<p:notes ${namespaces}><p:cSld><p:spTree>${emptyGroup}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relationsXml([
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
  };
}

/** How notes look in the notes view and on paper: an A4-like sheet, the slide above its text. */
export function notesMasterParts(language: LanguageTag): Parts {
  const image = { left: 19, top: 19, width: 152.5, height: 85.8 };
  const place = `<p:spPr><a:xfrm><a:off x="684000" y="684000"/><a:ext cx="5490000" cy="3088800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr>`;
  const text = { left: image.left, top: 112, width: image.width, height: 125 };
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  const style =
    '<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>';
  const notes = emptyPlace(
    { id: 3, name: 'Notes', place: 'type="body" idx="1"', box: text, style: '', text: 'Notes' },
    language,
  );
  return {
    'ppt/notesMasters/notesMaster1.xml': `${xmlHead}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${emptyGroup}${slideImage(2, place)}${notes}</p:spTree></p:cSld>${map}${style}</p:notesMaster>`,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationsXml([
      { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
    ]),
  };
}

function slideImage(id: number, properties: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>${properties}</p:sp>`;
}
