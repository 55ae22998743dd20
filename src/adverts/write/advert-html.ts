import type { AdvertSheet } from '../../domain/advert.js';
import type { Brand } from '../../domain/brand.js';
import { directionOf } from '../../domain/direction.js';
import { escapeText } from '../../domain/html-text.js';
import { changeElements } from '../../html/change-elements.js';
import { headingDepth, makeElement } from '../../html/elements.js';
import { writeHtml } from '../../html/write-html.js';
import { simpleHtml } from './simple-html.js';
import { standingSheet } from './standing-sheet.js';

/**
 * The advert as a piece of HTML to paste into an applicant-tracking system: plain tags, no styles, no scripts. Its
 * first line is for those who open the file to copy from it: without it a browser may take UTF-8 for something else.
 */
export function advertHtml(written: AdvertSheet, { logo }: Pick<Brand, 'logo'>): string {
  // Most forms that it is pasted into drop the tags of struck and raised words, and keep the words.
  const sheet = standingSheet(written);
  const { role, kicker, step, status, language } = sheet;
  const under = [status, kicker, step].filter((part) => part !== '').map(escapeText);
  return [
    '<meta charset="utf-8">',
    `<article lang="${escapeText(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>`,
    ...(logo === undefined ? [] : logoHtml(logo)),
    `<h2>${escapeText(role)}</h2>`,
    `<p>${under.join(' · ')}</p>`,
    descriptionHtml(sheet),
    '</article>',
    '',
  ].join('\n');
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
  const { lead, facts, about, team, craft, expectations, sections, ladder } = sheet;
  return [
    lead === '' ? '' : `<p>${escapeText(lead)}</p>`,
    facts.length === 0
      ? ''
      : list(facts.map(({ label, text }) => `<strong>${escapeText(label)}:</strong> ${escapeText(text)}`)),
    section(
      about.heading,
      about.html === '' ? '' : `<p>${escapeText(about.leadIn)}</p>\n${quotation(insideHtml(about.html))}`,
    ),
    section(team.heading, insideHtml(team.html)),
    section(craft.heading, craft.text === '' ? '' : `<p>${escapeText(craft.text)}</p>`),
    section(expectations.heading, expectationsHtml(expectations)),
    ...sections.map(({ heading, html }) => ownSection(heading, insideHtml(html))),
    section(ladder.heading, list(ladder.rungs.map(rungHtml))),
    section(sheet.apply.heading, applyHtml(sheet.apply)),
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

function applyHtml({ link, lines }: AdvertSheet['apply']): string {
  const address =
    link === undefined
      ? []
      : [`<p>${escapeText(link.lead)} <a href="${escapeText(link.href)}">${escapeText(link.text)}</a></p>`];
  return [...address, ...lines.map((line) => `<p>${escapeText(line)}</p>`)].join('\n');
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}
