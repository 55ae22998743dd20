import type { Brand } from '../domain/brand.js';
import { directionOf } from '../domain/direction.js';
import type { WordPage } from '../domain/word-page.js';
import { parseHtml } from '../html/parse-html.js';
import { contentTypes, type PartKind } from '../office/content-types.js';
import { appProperties, coreProperties } from '../office/document-properties.js';
import { packageRelations, type Relation, relationsXml } from '../office/relations.js';
import { themeXml } from '../office/theme.js';
import { xmlHead } from '../office/xml.js';
import { type Parts, zipParts } from '../office/zip-parts.js';
import { atTop } from './blocks/block-place.js';
import { blocksXml } from './blocks/blocks.js';
import type { Desk } from './desk.js';
import { placesIn } from './desk.js';
import type { DocxFacts } from './docx-facts.js';
import { type Ledger, openRegister } from './ledger.js';
import { namespaces } from './namespaces.js';
import { type Notes, takeNotes } from './notes.js';
import { footerXml, headerXml } from './parts/head-and-foot.js';
import { numberingXml } from './parts/numbering.js';
import { sectionXml } from './parts/section.js';
import { settingsXml } from './parts/settings.js';
import { stylesXml } from './parts/styles.js';
import { paragraphXml } from './text/paragraph.js';

/**
 * Writes a page as an Office Open XML document (ECMA-376): its theme is the brand's, its styles have the names that Word
 * knows, its lists, numbers, notes and places to fill in are Word's own. The same page gives the same bytes on any machine.
 */
export function writeDocx(page: WordPage, brand: Brand, facts: DocxFacts): Uint8Array {
  const register = openRegister(facts.links);
  const { html, notes } = takeNotes(parseHtml(page.html));
  const { sheet, language } = page;
  const shared = {
    write: blocksXml,
    notes,
    places: placesIn(html),
    language,
    width: sheet.width - sheet.inner - sheet.outer,
    height: (sheet.height - sheet.top - sheet.foot) * 0.6,
  };
  const text = register.open();
  const body = blocksXml(html, atTop(language, directionOf(language)), { ...shared, ledger: text });
  const [firstHead, head, noteText] = [register.open(), register.open(), register.open()];
  const footnotes = footnotesXml(notes, { ...shared, ledger: noteText });
  const parts: Parts = {
    'word/document.xml': `${xmlHead}<w:document ${namespaces}><w:body>${body}${sectionXml(page)}</w:body></w:document>`,
    'word/styles.xml': stylesXml(brand, language),
    'word/numbering.xml': numberingXml(register.numberings),
    'word/settings.xml': settingsXml(language, {
      hasNotes: footnotes !== undefined,
      isBound: sheet.inner !== sheet.outer,
    }),
    'word/theme/theme1.xml': themeXml(brand, language),
    'word/header1.xml': headerXml(page, brand, firstHead),
    'word/header2.xml': headerXml(page, undefined, head),
    'word/footer1.xml': footerXml(page),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': footnotes }),
  };
  for (const [name, bytes] of register.media) parts[`word/media/${name}`] = bytes;
  const related = [...ownRelations(footnotes !== undefined), ...text.relations];
  const all: Parts = {
    '_rels/.rels': packageRelations('word/document.xml'),
    'docProps/core.xml': coreProperties(facts),
    'docProps/app.xml': appProperties(facts),
    ...parts,
    'word/_rels/document.xml.rels': relationsXml(related),
    ...relationsOf('header1', firstHead),
    ...relationsOf('footnotes', noteText),
  };
  return zipParts({ '[Content_Types].xml': contentTypes(Object.keys(all), kinds), ...all });
}

function ownRelations(hasNotes: boolean): Relation[] {
  return [
    { id: 'styles', type: 'styles', target: 'styles.xml' },
    { id: 'numbering', type: 'numbering', target: 'numbering.xml' },
    { id: 'settings', type: 'settings', target: 'settings.xml' },
    { id: 'theme', type: 'theme', target: 'theme/theme1.xml' },
    { id: 'firstHead', type: 'header', target: 'header1.xml' },
    { id: 'head', type: 'header', target: 'header2.xml' },
    { id: 'foot', type: 'footer', target: 'footer1.xml' },
    ...(hasNotes ? [{ id: 'notes', type: 'footnotes', target: 'footnotes.xml' }] : []),
  ];
}

function relationsOf(part: string, { relations }: Ledger): Parts {
  return relations.length === 0 ? {} : { [`word/_rels/${part}.xml.rels`]: relationsXml(relations) };
}

/** The notes with the lines that part them from the text; undefined without any. */
function footnotesXml(notes: Notes, desk: Desk): string | undefined {
  const written: string[] = [];
  // A note may lead to another.
  for (let at = 0; at < notes.taken().length; at += 1) {
    const note = notes.taken()[at];
    if (note === undefined) break;
    const around = { ...atTop(desk.language, directionOf(desk.language)), style: 'FootnoteText' };
    const mark =
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>';
    const inside = blocksXml(note.inside, around, desk);
    // The mark stands in a paragraph; a table has none to lend.
    const xml = inside.startsWith('<w:p>') ? inside : `${emptyNote(desk)}${inside}`;
    const marked = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/.exec(xml)?.[0] ?? '';
    written.push(
      `<w:footnote w:id="${note.number}">${marked}${mark}${xml.slice(marked.length)}</w:footnote>`,
    );
  }
  if (written.length === 0) return undefined;
  const lines = [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  ];
  return `${xmlHead}<w:footnotes ${namespaces}>${lines.join('')}${written.join('')}</w:footnotes>`;
}

function emptyNote(desk: Desk): string {
  const direction = directionOf(desk.language);
  return paragraphXml(
    { style: 'FootnoteText', list: undefined, indent: undefined, keepNext: false, direction, places: [] },
    [],
    desk,
  );
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const kinds: readonly PartKind[] = [
  { path: /^word\/document\.xml$/, type: `${word}.document.main+xml` },
  { path: /^word\/styles\.xml$/, type: `${word}.styles+xml` },
  { path: /^word\/numbering\.xml$/, type: `${word}.numbering+xml` },
  { path: /^word\/settings\.xml$/, type: `${word}.settings+xml` },
  { path: /^word\/header\d\.xml$/, type: `${word}.header+xml` },
  { path: /^word\/footer\d\.xml$/, type: `${word}.footer+xml` },
  { path: /^word\/footnotes\.xml$/, type: `${word}.footnotes+xml` },
];
