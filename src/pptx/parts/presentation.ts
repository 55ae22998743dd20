import type { Deck } from '../../domain/deck.js';
import { slideSheet } from '../../domain/slide-sheet.js';
import { relationsXml } from '../../office/relations.js';
import { escapeXml, xmlHead } from '../../office/xml.js';
import type { Parts } from '../../office/zip-parts.js';
import { namespaces } from '../namespaces.js';
import { emu } from '../units.js';

/** Ids of slides begin at 256 (ECMA-376 part 1, §19.7.13); those of masters and layouts at 2³¹. */
const firstSlideId = 256;
const masterId = 2147483648;

/** The presentation: its master, its slides in order, their size. */
export function presentationParts(deck: Deck): Parts {
  const slides = deck.slides.map(
    ({ number }) => `<p:sldId id="${firstSlideId + number}" r:id="slide${number}"/>`,
  );
  const size = `cx="${emu(slideSheet.width)}" cy="${emu(slideSheet.height)}"`;
  const body = [
    `<p:sldMasterIdLst><p:sldMasterId id="${masterId}" r:id="master"/></p:sldMasterIdLst>`,
    '<p:notesMasterIdLst><p:notesMasterId r:id="notes"/></p:notesMasterIdLst>',
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst>`,
    `<p:sldSz ${size}/><p:notesSz cx="6858000" cy="9144000"/>`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${escapeXml(deck.language)}"/></a:defPPr></p:defaultTextStyle>`,
    sections(deck),
  ];
  return {
    'ppt/presentation.xml': `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1">${body.join('')}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationsXml([
      { id: 'master', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'notes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'presProps', type: 'presProps', target: 'presProps.xml' },
      { id: 'viewProps', type: 'viewProps', target: 'viewProps.xml' },
      { id: 'theme', type: 'theme', target: 'theme/theme1.xml' },
      { id: 'tableStyles', type: 'tableStyles', target: 'tableStyles.xml' },
      ...deck.slides.map(({ number }) => ({
        id: `slide${number}`,
        type: 'slide',
        target: `slides/slide${number}.xml`,
      })),
    ]),
  };
}

/** A section for each chapter, named like no other, so that a level is found, moved or left out as a whole ([MS-PPTX] §2.2.3). */
function sections({ slides }: Deck): string {
  const chapters: { title: string; numbers: number[] }[] = [];
  for (const { heading, kind, title, step, number } of slides) {
    if (heading === 1 || chapters.length === 0)
      chapters.push({ title: kind === 'level' ? `${title}, ${step}` : title, numbers: [] });
    chapters.at(-1)?.numbers.push(number);
  }
  const taken = new Set<string>();
  const list = chapters.map(({ title, numbers }, index) => {
    let name = title;
    for (let again = 2; taken.has(name); again += 1) name = `${title} (${again})`;
    taken.add(name);
    const id = `{4C414444-4552-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
    const ids = numbers.map((number) => `<p14:sldId id="${firstSlideId + number}"/>`).join('');
    return `<p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}
