import type { Deck } from '../../domain/deck.js';
import type { PptxFacts } from '../pptx-facts.js';
import { escapeXml, xmlHead } from '../xml.js';

/** Title, author, language and dates. */
export function coreProperties(facts: PptxFacts): string {
  const date = `${new Date(facts.date * 1000).toISOString().slice(0, 19)}Z`;
  const fields = [
    `<dc:title>${escapeXml(facts.title)}</dc:title>`,
    facts.subject === '' ? '' : `<dc:subject>${escapeXml(facts.subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(facts.author)}</dc:creator>`,
    `<cp:keywords>${escapeXml(facts.keywords.join(', '))}</cp:keywords>`,
    `<cp:lastModifiedBy>${escapeXml(facts.author)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    `<dc:language>${escapeXml(facts.language)}</dc:language>`,
  ];
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${fields.join('')}</cp:coreProperties>`;
}

/** What made it, and how many slides it has. */
export function appProperties({ slides }: Deck, { author }: PptxFacts): string {
  return `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Ladderpress</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes><HiddenSlides>0</HiddenSlides><Company>${escapeXml(author)}</Company></Properties>`;
}
