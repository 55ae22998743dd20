import type { AdvertSheet } from '../../domain/advert.js';
import { escapeText } from '../../domain/html-text.js';
import { simpleHtml } from './simple-html.js';

/**
 * The advert as a piece of HTML to paste into an applicant-tracking system: plain tags, no styles, no scripts.
 * All characters beyond ASCII are references, so that no system's encoding can spoil them.
 */
export function advertHtml(sheet: AdvertSheet): string {
  const { role, kicker, step, status, language } = sheet;
  const under = [status, kicker, step].filter((part) => part !== '').map(escapeText);
  return ascii(
    [
      `<article lang="${escapeText(language)}">`,
      `<h2>${escapeText(role)}</h2>`,
      `<p>${under.join(' · ')}</p>`,
      descriptionHtml(sheet),
      '</article>',
      '',
    ].join('\n'),
  );
}

/** Everything below the title; what a search engine is given as the job's description. */
export function descriptionHtml(sheet: AdvertSheet): string {
  const { facts, about, team, craft, expectations, ladder } = sheet;
  return [
    facts.length === 0
      ? ''
      : list(facts.map(({ label, text }) => `<strong>${escapeText(label)}:</strong> ${escapeText(text)}`)),
    section(
      about.heading,
      about.html === '' ? '' : `<p>${escapeText(about.leadIn)}</p>\n${simpleHtml(about.html)}`,
    ),
    section(team.heading, simpleHtml(team.html)),
    section(craft.heading, craft.text === '' ? '' : `<p>${escapeText(craft.text)}</p>`),
    section(expectations.heading, expectationsHtml(expectations)),
    section(ladder.heading, list(ladder.rungs.map(rungHtml))),
    section(sheet.apply.heading, applyHtml(sheet.apply)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(heading: string, html: string): string {
  return html === '' ? '' : `<h3>${escapeText(heading)}</h3>\n${html}`;
}

function expectationsHtml({ leadIn, areas }: AdvertSheet['expectations']): string {
  if (areas.length === 0) return '';
  const parts = areas.map(
    ({ name, statements }) => `<h4>${escapeText(name)}</h4>\n${list(statements.map(simpleHtml))}`,
  );
  return [`<p>${escapeText(leadIn)}</p>`, ...parts].join('\n');
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

function ascii(html: string): string {
  return html.replace(/[^\n\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);
}
