import type { Area } from '../../domain/framework.js';
import { changeElements } from '../../html/change-elements.js';
import { parseHtml } from '../../html/parse-html.js';
import { writeHtml } from '../../html/write-html.js';
import type { DraftItem } from '../../layouts/draft.js';
import { isAreaTable } from '../../layouts/level-tables.js';
import { safeId } from '../nav/ids.js';
import { areaKey } from './area-key.js';
import { craftAreas } from './craft-areas.js';

/** The areas that a craft's levels name, for a craft whose page describes none. */
export function areasOfLevels(levels: readonly (readonly DraftItem[])[]): Area[] {
  const none = craftAreas([], new Map());
  const found = new Map<string, Area>();
  for (const item of levels.flat()) {
    if (item.table === undefined || !isAreaTable(item.table, none)) continue;
    for (const [name] of item.table.rows) {
      const whole = name?.whole();
      if (name === undefined || whole === undefined || whole.text === '') continue;
      const key = areaKey(whole.text);
      if (found.has(key)) continue;
      found.set(key, {
        id: name.anchor() ?? (safeId(whole.text) || `area-${found.size + 1}`),
        name: { html: withoutLinks(whole.html), text: whole.text, place: whole.place },
        summary: '',
        blocks: [],
        place: whole.place,
      });
    }
  }
  return [...found.values()];
}

/** A name that leads somewhere would lead there from everywhere it stands. */
function withoutLinks(html: string): string {
  if (!html.includes('<')) return html;
  return writeHtml(
    changeElements(parseHtml(html), (element) => (element.name === 'a' ? element.inside : element)),
  );
}
