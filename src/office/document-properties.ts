import type { LanguageTag } from '../domain/language-tag.js';
import { escapeXml, xmlHead } from './xml.js';

/** What a file of an office program says about itself. */
export interface OfficeFacts {
  readonly title: string;
  readonly author: string;
  /** One sentence; empty when there is nothing to say. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: LanguageTag;
  /** Seconds since 1970, UTC: both the creation and the modification date. Never the clock. */
  readonly date: number;
}

/** Title, author, language and dates. */
export function coreProperties(facts: OfficeFacts): string {
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

/** What made it. `counts` are elements that only its kind of file has. */
export function appProperties({ author }: Pick<OfficeFacts, 'author'>, counts = ''): string {
  return `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Ladderpress</Application>${counts}<Company>${escapeXml(author)}</Company></Properties>`;
}
