import type { AdvertSheet } from '../../domain/advert.js';
import { type Brand, shapeColour } from '../../domain/brand.js';
import { cssString } from '../../domain/css-string.js';
import { directionOf } from '../../domain/direction.js';
import { escapeText } from '../../domain/html-text.js';
import { changeElements } from '../../html/change-elements.js';
import { headingDepth, makeElement } from '../../html/elements.js';
import { writeHtml } from '../../html/write-html.js';
import { simpleHtml } from './simple-html.js';
import { standingSheet } from './standing-sheet.js';

/**
 * The advert as HTML to attach, and to paste into an applicant-tracking system: the article has plain tags, no styles,
 * no scripts. What stands before it is for those who open the file: its letters, its width, its look.
 */
export function advertHtml(
  written: AdvertSheet,
  brand: Pick<Brand, 'logo' | 'colours' | 'fonts' | 'name'>,
): string {
  const { logo } = brand;
  // Most forms that it is pasted into drop the tags of struck and raised words, and keep the words.
  const sheet = standingSheet(written);
  const { role, kicker, step, status, language } = sheet;
  const spoken = `lang="${escapeText(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}`;
  const under = [status, kicker, step].filter((part) => part !== '').map(escapeText);
  return [
    '<!doctype html>',
    `<html ${spoken}>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(`${role} · ${brand.name}`)}</title>`,
    `<style>${advertStyle(brand)}</style>`,
    `<article ${spoken}>`,
    ...(logo === undefined ? [] : logoHtml(logo)),
    `<h2>${escapeText(role)}</h2>`,
    `<p>${under.join(' · ')}</p>`,
    factsHtml(sheet),
    applyAtTop(sheet.apply),
    restHtml(sheet),
    '</article>',
    '',
  ]
    .filter((part, index, { length }) => part !== '' || index === length - 1)
    .join('\n');
}

/**
 * The brand's colours, which are read on its paper as they are. The rules hold for an article directly in a body alone, so
 * that they colour nothing of a form that keeps them.
 */
function advertStyle({ colours, fonts }: Pick<Brand, 'colours' | 'fonts'>): string {
  const { ink, secondary, paper, accentText, heading } = colours;
  const family = ({ name }: { readonly name: string }) => `${cssString(name)},system-ui,sans-serif`;
  const rules = {
    '': `max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem;color:${ink};background:${paper};font:1rem/1.5 ${family(fonts.text)};overflow-wrap:break-word`,
    ' :is(h2,h3,h4,h5)': `color:${heading};font-family:${family(fonts.headings)};line-height:1.25;break-after:avoid`,
    '>h2': 'margin:1rem 0 0;font-size:1.75rem',
    '>h2+p': `margin-top:.25rem;color:${secondary}`,
    '>h3': `margin-top:2rem;padding-top:.75rem;border-top:2px solid ${shapeColour(colours)}`,
    ' a': `color:${accentText}`,
    ' img': 'max-width:100%;object-fit:contain;object-position:left',
    ' blockquote': `margin-inline:0;padding-inline-start:1rem;border-inline-start:1px solid ${secondary}`,
    ' li': 'margin-bottom:.25rem;break-inside:avoid',
    ' table': 'display:block;max-width:100%;overflow-x:auto',
  };
  const all = Object.entries(rules).map(([where, what]) => `body>article${where}{${what}}`);
  return [
    `html:has(>body>article){color-scheme:light;background:${paper}}`,
    ...all,
    '@page{margin:16mm 18mm}',
    '@media print{body>article{max-width:none;padding:0;font-size:10pt}}',
  ]
    .join('')
    .replaceAll('<', '\\3c ');
}

/** How to apply is said on the first screen too, not only behind everything. */
function applyAtTop({ link, lines }: AdvertSheet['apply']): string {
  return applyHtml(link === undefined ? { link, lines: lines.slice(0, 1) } : { link, lines: [] });
}

/** A form takes a few lines of data, not a photograph; a larger logo is shown where it stands on the web, or not. */
const mostEmbeddedBytes = 10_000;

/** As high as on paper: 7 mm, in CSS pixels. */
const logoHeight = 26;

function logoHtml({ mediaType, bytes, alt, url }: NonNullable<Brand['logo']>): string[] {
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  const src = url ?? (bytes.length <= mostEmbeddedBytes ? data : undefined);
  return src === undefined
    ? []
    : [`<p><img src="${escapeText(src)}" alt="${escapeText(alt)}" height="${logoHeight}"></p>`];
}

/** Everything below the title; what a search engine is given as the job's description. */
export function descriptionHtml(sheet: AdvertSheet): string {
  return [factsHtml(sheet), restHtml(sheet)].filter((part) => part !== '').join('\n');
}

/** The lead, and what is asked first: where, when, for how much. */
function factsHtml({ lead, facts }: AdvertSheet): string {
  return [
    lead === '' ? '' : `<p>${escapeText(lead)}</p>`,
    facts.length === 0
      ? ''
      : list(facts.map(({ label, text }) => `<strong>${escapeText(label)}:</strong> ${escapeText(text)}`)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function restHtml({ about, team, craft, expectations, sections, ladder, apply }: AdvertSheet): string {
  return [
    section(
      about.heading,
      about.html === '' ? '' : `<p>${escapeText(about.leadIn)}</p>\n${quotation(insideHtml(about.html))}`,
    ),
    section(team.heading, insideHtml(team.html)),
    section(craft.heading, craft.text === '' ? '' : `<p>${escapeText(craft.text)}</p>`),
    section(expectations.heading, expectationsHtml(expectations)),
    ...sections.map(({ heading, html }) => ownSection(heading, insideHtml(html))),
    section(ladder.heading, list(ladder.rungs.map(rungHtml))),
    section(apply.heading, applyHtml(apply)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What stands in a section, its headings below the section's own: on paper that is an h2, here it is an h3. */
function insideHtml(html: string): string {
  const deeper = changeElements(simpleHtml(html), (element) => {
    const depth = headingDepth(element) ?? 6;
    return depth === 6 ? element : makeElement(`h${depth + 1}`, {}, element.inside);
  });
  return writeHtml(deeper);
}

function section(heading: string, html: string): string {
  return html === '' ? '' : ownSection(heading, html);
}

/** A heading that its author wrote stays, though nothing stand below it. */
function ownSection(heading: string, html: string): string {
  return `<h3>${escapeText(heading)}</h3>\n${html}`.trimEnd();
}

function expectationsHtml({ leadIn, areas, source }: AdvertSheet['expectations']): string {
  if (areas.length === 0) return '';
  const parts = areas.flatMap(({ name, groups }) => [
    `<h4>${escapeText(name)}</h4>`,
    ...groups.flatMap(({ heading, statements }) => [
      ...(heading === '' ? [] : [`<h5>${escapeText(heading)}</h5>`]),
      ...(statements.length === 0 ? [] : [list(statements.map((html) => writeHtml(simpleHtml(html))))]),
    ]),
  ]);
  const quoted = quotation([...parts, `<p>– ${escapeText(source)}</p>`].join('\n'));
  return `<p>${escapeText(leadIn)}</p>\n${quoted}`;
}

function quotation(html: string): string {
  return `<blockquote>\n${html}\n</blockquote>`;
}

function rungHtml({ number, role, mark }: AdvertSheet['ladder']['rungs'][number]): string {
  const text = `${number} ${escapeText(role)}`;
  return mark === '' ? text : `<strong>${text}</strong> (${escapeText(mark)})`;
}

function applyHtml({ link, lines }: Pick<AdvertSheet['apply'], 'link' | 'lines'>): string {
  const address =
    link === undefined
      ? []
      : [`<p>${escapeText(link.lead)} <a href="${escapeText(link.href)}">${escapeText(link.text)}</a></p>`];
  return [...address, ...lines.map((line) => `<p>${escapeText(line)}</p>`)].join('\n');
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}
