import { ownValue } from '../../domain/own-value.js';
import { escapeXml } from '../../office/xml.js';
import type { Look } from './look.js';
import { type Setting, splitScripts } from './split-scripts.js';
import { languageAttributes } from './word-language.js';

/** Text as runs. `base` is the language of the document: a run in another says so. */
export function runsXml(text: string, look: Look, base: string): string {
  return splitScripts(text, look.direction)
    .map((stretch) => `<w:r>${runProperties(look, stretch.setting, base)}${contentXml(stretch.text)}</w:r>`)
    .join('');
}

/** In the order of the schema (ECMA-376 part 1, §17.3.2.28), which Word insists on. */
function runProperties(look: Look, setting: Setting, base: string): string {
  const { bold, italic, strike, underline, code, place, language } = look;
  const style = styleOf(look);
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    code ? '<w:noProof/>' : '',
    underline ? '<w:u w:val="single"/>' : '',
    place === 'line' ? '' : `<w:vertAlign w:val="${place}"/>`,
    setting === 'rtl' ? '<w:rtl/>' : setting === 'complex' ? '<w:cs/>' : '',
    language === base ? '' : langXml(language),
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A run has one style; a heading that is a link looks as headings do. */
function styleOf({ code, href, quiet, marked, heads }: Look): string | undefined {
  if (code) return 'HTMLCode';
  if (href !== undefined && !heads) return 'Hyperlink';
  if (marked) return 'Marked';
  return quiet ? 'QuietWords' : undefined;
}

function langXml(language: string): string {
  const attributes = languageAttributes(language);
  return attributes === '' ? '' : `<w:lang${attributes}/>`;
}

/** Tabs and two kinds of hyphen are elements to Word. */
function contentXml(text: string): string {
  return text
    .split(/([\t\n\u00ad\u2011])/)
    .map(
      (part) =>
        ownValue(elements, part) ?? (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`),
    )
    .join('');
}

const elements: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\u00ad': '<w:softHyphen/>',
  '\u2011': '<w:noBreakHyphen/>',
};
