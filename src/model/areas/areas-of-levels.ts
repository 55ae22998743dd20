import type { Area } from '../../domain/framework.js';
import type { DraftItem } from '../../layouts/draft.js';
import { isAreaTable } from '../../layouts/level-tables.js';
import { safeId } from '../nav/ids.js';
import { plainText } from '../text/plain-text.js';
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
      const html = whole.html.replace(/<\/?a\b[^>]*>/g, '');
      found.set(key, {
        id: name.anchor() ?? (safeId(whole.text) || `area-${found.size + 1}`),
        name: { html, text: plainText(html), place: whole.place },
        summary: '',
        blocks: [],
        place: whole.place,
      });
    }
  }
  return [...found.values()];
}
