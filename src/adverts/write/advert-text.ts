import type { AdvertSheet } from '../../domain/advert.js';
import { makeElement } from '../../html/elements.js';
import type { HtmlElement } from '../../html/node.js';
import { plainLines } from './plain-lines.js';
import { simpleHtml } from './simple-html.js';
import { standingSheet } from './standing-sheet.js';

/** The advert as plain text to paste into a mail or a form: UTF-8, lines end at a line feed, no paragraph is broken. */
export function advertText(sheet: AdvertSheet): string {
  const {
    role,
    kicker,
    step,
    status,
    lead,
    facts,
    about,
    team,
    craft,
    expectations,
    sections,
    ladder,
    apply,
  } = standingSheet(sheet);
  const parts = [
    [role, '='.repeat(role.length), [status, kicker, step].filter((part) => part !== '').join(' · ')].join(
      '\n',
    ),
    lead,
    facts.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    section(about.heading, about.html === '' ? '' : `${about.leadIn}\n\n${quoted(text(about.html))}`),
    section(team.heading, text(team.html)),
    section(craft.heading, craft.text),
    section(expectations.heading, expectationsText(expectations)),
    ...sections.map(({ heading, html }) => ownSection(heading, text(html))),
    section(ladder.heading, ladder.rungs.map(rungText).join('\n')),
    section(apply.heading, applyText(apply)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function text(html: string): string {
  return plainLines(simpleHtml(html));
}

function section(heading: string, body: string): string {
  return body === '' ? '' : ownSection(heading, body);
}

/** A heading that its author wrote stays, though nothing stand below it. */
function ownSection(heading: string, body: string): string {
  return `${heading}\n${'-'.repeat(heading.length)}\n${body}`.trimEnd();
}

function expectationsText({ leadIn, areas, source }: AdvertSheet['expectations']): string {
  if (areas.length === 0) return '';
  const parts = areas.map(({ name, groups }) =>
    [
      name,
      ...groups.flatMap(({ heading, statements }) => [
        ...(heading === '' ? [] : [`${heading}:`]),
        ...(statements.length === 0 ? [] : [plainLines([makeElement('ul', {}, statements.map(itemOf))])]),
      ]),
    ].join('\n'),
  );
  return [leadIn, ...parts.map(quoted), quoted(`– ${source}`)].join('\n\n');
}

function itemOf(statement: string): HtmlElement {
  return makeElement('li', {}, simpleHtml(statement));
}

/** What is not ours to say stands apart from what is, as in a book. */
function quoted(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function rungText({ number, role, mark }: AdvertSheet['ladder']['rungs'][number]): string {
  return `${mark === '' ? ' ' : '>'} ${number}  ${role}${mark === '' ? '' : ` (${mark})`}`;
}

function applyText({ link, lines }: AdvertSheet['apply']): string {
  return [
    ...(link === undefined ? [] : [`${link.lead} ${isMail(link.href) ? link.text : link.href}`]),
    ...lines,
  ].join('\n');
}

function isMail(href: string): boolean {
  return /^mailto:/i.test(href);
}
