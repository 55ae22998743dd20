import type { PageText } from '../../model/text/page-text.js';
import { type Outline, outlineOf } from '../outline.js';
import { areaDepths } from './area-depths.js';
import type { AreaForm } from './area-form.js';
import { boldLeads } from './bold-leads.js';
import { boldLines } from './bold-lines.js';
import { columns } from './columns.js';
import { nestedItems } from './nested-items.js';

/** What a level says, with its areas as headings of one depth. */
export interface AreaText {
  readonly body: PageText;
  /** The depth of the headings that name areas; undefined where none do. */
  readonly areaDepth: number | undefined;
}

/** In the order in which they are looked for. */
const areaForms: readonly AreaForm[] = [boldLeads, boldLines, nestedItems];

/**
 * Finds how the levels of one craft write their areas, and writes them as headings: headings of one depth already, the
 * columns of a table, or what stands in bold at the start of items or lines. A form counts where half of the levels have it.
 */
export function withAreas(bodies: readonly PageText[]): readonly AreaText[] {
  const outlines = bodies.map((body) => outlineOf(body));
  const inColumns = writeAs(columns, bodies, outlines);
  if (inColumns !== undefined) return inColumns;
  const { depths, most } = areaDepths(outlines.map(({ headings }) => headings));
  const asHeadings = bodies.map((body, at) => ({ body, areaDepth: depths[at] }));
  if (most > 1) return asHeadings;
  for (const form of areaForms) {
    const written = writeAs(form, bodies, outlines);
    if (written !== undefined) return written;
  }
  return asHeadings;
}

function writeAs(
  form: AreaForm,
  bodies: readonly PageText[],
  outlines: readonly Outline[],
): readonly AreaText[] | undefined {
  // Below every heading that a level has, so that one around them stays around them.
  const deepest = Math.max(1, ...outlines.flatMap(({ headings }) => headings.map(({ depth }) => depth)));
  const depth = Math.min(6, deepest + 1);
  const written = bodies.map((body, at) => {
    const outline = outlines[at];
    return outline === undefined ? undefined : form.write(body, outline, depth);
  });
  const said = bodies.filter(({ mapped }) => mapped.text.trim() !== '').length;
  const count = written.filter((text) => text !== undefined).length;
  if (count === 0 || count * 2 < said) return undefined;
  return bodies.map((body, at) => {
    const text = written[at];
    return text === undefined ? { body, areaDepth: undefined } : { body: text, areaDepth: depth };
  });
}
