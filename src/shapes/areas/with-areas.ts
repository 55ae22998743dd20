import type { AreaPlace, SourceMapping } from '../../domain/source-mapping.js';
import { isTable } from '../../model/markdown/tokens.js';
import type { PageText } from '../../model/text/page-text.js';
import { type Outline, outlineOf } from '../outline.js';
import { areaDepths } from './area-depths.js';
import type { AreaForm } from './area-form.js';
import { boldLeads } from './bold-leads.js';
import { boldLines } from './bold-lines.js';
import { columns } from './columns.js';
import { nestedItems } from './nested-items.js';
import { rows } from './rows.js';

/** What a level says, with its areas as headings of one depth. */
export interface AreaText {
  readonly body: PageText;
  /** The depth of the headings that name areas; undefined where none do. */
  readonly areaDepth: number | undefined;
}

/** The levels of a craft, and how they write their areas. */
export interface WrittenAreas {
  readonly from: AreaPlace;
  readonly texts: readonly AreaText[];
}

/** In the order in which they are looked for. */
const forms: readonly AreaForm[] = [columns, boldLeads, boldLines, nestedItems];

/**
 * Finds how the levels of one craft write their areas, and writes them as headings: headings of one depth already, the
 * columns of a table, or what stands in bold at the start of items or lines. A form counts where half of the levels have it.
 *
 * @param said what a mapping says of areas; undefined finds all out
 */
export function withAreas(bodies: readonly PageText[], said: SourceMapping['area']): WrittenAreas {
  const outlines = bodies.map((body) => outlineOf(body));
  const isAsked = (id: AreaPlace) => said?.from === undefined || said.from === id;
  const hasTable = outlines.some(({ blocks }) => blocks.some(({ token }) => isTable(token)));
  const plain: WrittenAreas = {
    from: hasTable ? 'table' : 'none',
    texts: bodies.map((body) => ({ body, areaDepth: undefined })),
  };
  // Text without areas is read as it is, and so are tables unless their columns are named.
  if (said?.from === 'none') return plain;
  if (said?.name !== undefined) return writeAs(rows(said), bodies, outlines, 'table') ?? plain;
  if (said?.from === 'table') return plain;
  if (said?.depth !== undefined) {
    const { depth } = said;
    const has = (at: number) => outlines[at]?.headings.some((heading) => heading.depth === depth) === true;
    const texts = bodies.map((body, at) => ({ body, areaDepth: has(at) ? depth : undefined }));
    return { from: 'headings', texts };
  }
  const inColumns = isAsked('columns') ? writeAs(columns, bodies, outlines, said?.from) : undefined;
  if (inColumns !== undefined) return inColumns;
  const { depths, most } = areaDepths(outlines.map(({ headings }) => headings));
  const asHeadings: WrittenAreas = {
    from: most > 0 ? 'headings' : plain.from,
    texts: bodies.map((body, at) => ({ body, areaDepth: depths[at] })),
  };
  if (said?.from === 'headings' || (said?.from === undefined && most > 1)) return asHeadings;
  for (const form of forms.filter(({ id }) => isAsked(id))) {
    const written = writeAs(form, bodies, outlines, said?.from);
    if (written !== undefined) return written;
  }
  return said?.from === undefined ? asHeadings : plain;
}

function writeAs(
  form: AreaForm,
  bodies: readonly PageText[],
  outlines: readonly Outline[],
  forced: AreaPlace | undefined,
): WrittenAreas | undefined {
  // Below every heading that a level has, so that one around them stays around them.
  const deepest = Math.max(1, ...outlines.flatMap(({ headings }) => headings.map(({ depth }) => depth)));
  const depth = Math.min(6, deepest + 1);
  const written = bodies.map((body, at) => {
    const outline = outlines[at];
    return outline === undefined ? undefined : form.write(body, outline, depth);
  });
  const said = bodies.filter(({ mapped }) => mapped.text.trim() !== '').length;
  const count = written.filter((text) => text !== undefined).length;
  if (count === 0 || (forced !== form.id && count * 2 < said)) return undefined;
  const texts = bodies.map((body, at) => {
    const text = written[at];
    return text === undefined ? { body, areaDepth: undefined } : { body: text, areaDepth: depth };
  });
  return { from: form.id, texts };
}
