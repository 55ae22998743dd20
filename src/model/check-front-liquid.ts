import type { PlacedText } from '../domain/framework.js';
import { printedFields } from './front/printed-fields.js';
import type { Site } from './front/read-site.js';
import type { PageFile } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** Liquid where Jekyll works none out, so that website and paper show its braces. */
export function checkFrontLiquid(
  pages: readonly PageFile[],
  site: Site,
  problems: Problems<'liquid-in-front-matter'>,
): void {
  const fields: PlacedText[] = [
    ...printedFields(site.front),
    ...pages.flatMap(({ front }) => printedFields(front)),
  ];
  for (const { text, place } of fields) {
    if (!/\{\{|\{%/.test(text)) continue;
    problems.add('liquid-in-front-matter', place, {
      what: 'Liquid stands in this value.',
      why: 'Jekyll works out none in front matter and _config.yml, so it is printed as it is written, as on the website.',
      fix: 'Write the text itself.',
    });
  }
}
