import type { AreaPlace, SourceMapping } from '../../domain/source-mapping.js';
import { matchesAny } from '../../domain/wildcard.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
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
const forms: readonly AreaForm[] = [columns, boldLeads, boldLines, nestedItems];

/**
 * Finds how the levels of one craft write their areas, and writes them as headings: headings of one depth already, the
 * columns of a table, or what stands in bold at the start of items or lines. A form counts where half of the levels have it.
 *
 * @param said what a mapping says of areas; undefined finds all out
 */
export function withAreas(bodies: readonly PageText[], said: SourceMapping['area']): readonly AreaText[] {
  const outlines = bodies.map((body) => outlineOf(body));
  const found = find(bodies, outlines, said);
  if (said?.rename === undefined && said?.drop === undefined) return found;
  return found.map(({ body, areaDepth }) => ({ body: renamed(body, areaDepth, said), areaDepth }));
}

function find(
  bodies: readonly PageText[],
  outlines: readonly Outline[],
  said: SourceMapping['area'],
): readonly AreaText[] {
  const isAsked = (id: AreaPlace) => said?.from === undefined || said.from === id;
  const plain = bodies.map((body) => ({ body, areaDepth: undefined }));
  // Tables and text without areas are read as they are.
  if (said?.from === 'none' || said?.from === 'table') return plain;
  if (said?.depth !== undefined) {
    const { depth } = said;
    return bodies.map((body, at) => {
      const has = outlines[at]?.headings.some((heading) => heading.depth === depth);
      return { body, areaDepth: has === true ? depth : undefined };
    });
  }
  const inColumns = isAsked('columns') ? writeAs(columns, bodies, outlines, said?.from) : undefined;
  if (inColumns !== undefined) return inColumns;
  const { depths, most } = areaDepths(outlines.map(({ headings }) => headings));
  const asHeadings = bodies.map((body, at) => ({ body, areaDepth: depths[at] }));
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
  if (count === 0 || (forced !== form.id && count * 2 < said)) return undefined;
  return bodies.map((body, at) => {
    const text = written[at];
    return text === undefined ? { body, areaDepth: undefined } : { body: text, areaDepth: depth };
  });
}

/** Headings with other words, and those that name no area in bold instead. */
function renamed(
  body: PageText,
  areaDepth: number | undefined,
  said: NonNullable<SourceMapping['area']>,
): PageText {
  const { rename = {}, drop = [] } = said;
  const names = Object.entries(rename);
  const parts: TextPart[] = [];
  let done = 0;
  for (const { depth, text, words, from, below } of outlineOf(body).headings) {
    if (depth !== areaDepth) continue;
    const place = body.place(words.from);
    const name = names.find(([pattern]) => matchesAny([pattern], text))?.[1];
    if (matchesAny(drop, text)) {
      parts.push(body.slice(done, from), { text: '**', place }, body.slice(words.from, words.to), {
        text: '**',
        place,
      });
      done = below;
    } else if (name !== undefined) {
      parts.push(body.slice(done, words.from), { text: name, place });
      done = words.to;
    }
  }
  return parts.length === 0 ? body : joinTexts([...parts, body.slice(done)]);
}
