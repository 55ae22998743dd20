import { areaKey } from '../areas/area-key.js';
import { headingText } from '../markdown/heading-text.js';
import type { PageFile } from './page-file.js';

/** Whether a page says something of areas: in a table that is headed so, or below two headings that its craft's page has. */
export function namesAreas(page: PageFile, craft: PageFile | undefined): boolean {
  if (page.gist.hasAreas) return true;
  if (craft === undefined) return false;
  const known = headingsOf(craft);
  return [...headingsOf(page)].filter((name) => known.has(name)).length > 1;
}

function headingsOf({ gist }: PageFile): Set<string> {
  return new Set(gist.headings.map((heading) => areaKey(headingText(heading))));
}
