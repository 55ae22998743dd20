import type { AdvertArea, AdvertSheet } from '../../domain/advert.js';
import { standingHtml } from '../../html/standing-html.js';

/**
 * A sheet for forms that show no line through words and no raised digits: without what is struck, nor the headings and lead-ins of what was
 * struck as a whole. A section that its author left empty stays.
 */
export function standingSheet(sheet: AdvertSheet): AdvertSheet {
  const { about, team, expectations, sections } = sheet;
  return {
    ...sheet,
    about: { ...about, html: standing(about.html) },
    team: { ...team, html: standing(team.html) },
    expectations: { ...expectations, areas: expectations.areas.flatMap(standingArea) },
    sections: sections.flatMap((section) => {
      const html = standing(section.html);
      return html === '' && section.html.trim() !== '' ? [] : [{ ...section, html }];
    }),
  };
}

function standingArea({ name, groups }: AdvertArea): AdvertArea[] {
  const left = groups.flatMap(({ heading, statements }) => {
    const standingOnes = statements.map(standing).filter((html) => html !== '');
    return standingOnes.length === 0 && statements.length > 0 ? [] : [{ heading, statements: standingOnes }];
  });
  return left.some(({ statements }) => statements.length > 0) ? [{ name, groups: left }] : [];
}

function standing(html: string): string {
  const left = standingHtml(html);
  return left.trim() === '' ? '' : left;
}
