import type { AdvertSheet } from '../../domain/advert.js';
import { plainLines } from './plain-lines.js';
import { simpleHtml } from './simple-html.js';

/** The advert as plain text to paste into a mail or a form: UTF-8, lines end at a line feed, no paragraph is broken. */
export function advertText(sheet: AdvertSheet): string {
  const { role, kicker, step, status, facts, about, team, craft, expectations, ladder, apply } = sheet;
  const parts = [
    [role, '='.repeat(role.length), [status, kicker, step].filter((part) => part !== '').join(' · ')].join(
      '\n',
    ),
    facts.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    section(about.heading, about.html === '' ? '' : `${about.leadIn}\n\n${text(about.html)}`),
    section(team.heading, text(team.html)),
    section(craft.heading, craft.text),
    section(expectations.heading, expectationsText(expectations)),
    section(ladder.heading, ladder.rungs.map(rungText).join('\n')),
    section(apply.heading, applyText(apply)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function text(html: string): string {
  return plainLines(simpleHtml(html));
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n${'-'.repeat(heading.length)}\n${body}`;
}

function expectationsText({ leadIn, areas }: AdvertSheet['expectations']): string {
  if (areas.length === 0) return '';
  const parts = areas.map(({ name, statements }) =>
    [name, plainLines(`<ul>${statements.map((each) => `<li>${simpleHtml(each)}</li>`).join('')}</ul>`)].join(
      '\n',
    ),
  );
  return [leadIn, ...parts].join('\n\n');
}

function rungText({ number, role, mark }: AdvertSheet['ladder']['rungs'][number]): string {
  return `${mark === '' ? ' ' : '>'} ${number}  ${role}${mark === '' ? '' : ` (${mark})`}`;
}

function applyText({ link, lines }: AdvertSheet['apply']): string {
  return [
    ...(link === undefined ? [] : [`${link.lead} ${link.href.replace(/^mailto:/i, '')}`]),
    ...lines,
  ].join('\n');
}
