import type { Operation } from './scan-operations.js';

/** A range of operations that paint and belong to no tag; may be wrapped in a marked-content sequence as it stands. */
export interface Untagged {
  readonly from: number;
  readonly to: number;
}

/** Tells whether an XObject that is painted outside every tag is itself mere decoration. */
export type IsDecoration = (operation: Operation) => boolean;

/** Tells whether a BMC or BDC puts what it holds under a tag or among the artifacts (see read-marks.ts). */
export type Claims = (operation: Operation) => boolean;

/**
 * Finds what paints outside every marked-content sequence. Neighbours are joined as long as nothing
 * but state setting stands between them; a range never cuts a path, a text object or a q … Q pair.
 * XObjects that carry tags of their own are left out.
 */
export function findUntagged(
  operations: readonly Operation[],
  isDecoration: IsDecoration,
  claims: Claims,
): Untagged[] {
  const found: Untagged[] = [];
  const marks: boolean[] = [];
  let depth = 0;
  let object: GraphicsObject | undefined;
  let open: { from: number; to: number } | undefined;

  const flush = () => {
    if (open !== undefined) found.push(open);
    open = undefined;
  };
  const paint = (from: number, to: number) => {
    if (open === undefined) open = { from, to };
    else open.to = to;
  };

  for (const operation of operations) {
    switch (kinds[operation.operator]) {
      case 'begin':
        marks.push(claims(operation));
        if (!marks.at(-1)) {
          // It is cut by no range: one that begins before it ends behind it, or not at all.
          if (object === undefined) flush();
          break;
        }
        depth += 1;
        flush();
        if (object !== undefined) object.tagged = true;
        break;
      case 'end':
        if (marks.pop()) depth -= 1;
        else if (object !== undefined) break;
        flush();
        break;
      case 'bracket':
        flush();
        break;
      case 'path':
        object ??= { from: operation.from, tagged: false, shows: [] };
        break;
      case 'paintPath':
        if (depth === 0) paint(object?.from ?? operation.from, operation.to);
        object = undefined;
        break;
      case 'dropPath':
        object = undefined;
        break;
      case 'beginText':
        object = { from: operation.from, tagged: depth > 0, shows: [] };
        break;
      case 'show':
        if (depth === 0) object?.shows.push(operation);
        break;
      case 'endText':
        // With tags inside the text object only the single strings between them can be wrapped.
        if (object?.tagged) {
          for (const show of object.shows) found.push({ from: show.from, to: show.to });
        } else if (object !== undefined && object.shows.length > 0) paint(object.from, operation.to);
        object = undefined;
        break;
      case 'xobject':
        if (depth === 0 && isDecoration(operation)) paint(operation.from, operation.to);
        break;
      case 'paint':
        if (depth === 0) paint(operation.from, operation.to);
        break;
    }
  }
  flush();
  return found;
}

interface GraphicsObject {
  readonly from: number;
  tagged: boolean;
  readonly shows: Operation[];
}

type Kind =
  | 'begin'
  | 'end'
  | 'bracket'
  | 'path'
  | 'paintPath'
  | 'dropPath'
  | 'beginText'
  | 'show'
  | 'endText'
  | 'xobject'
  | 'paint';

const kinds: Readonly<Record<string, Kind>> = {
  BMC: 'begin',
  BDC: 'begin',
  EMC: 'end',
  q: 'bracket',
  Q: 'bracket',
  // m and re start a path; l, c, v, y, h, W and W* only go on with it.
  m: 'path',
  re: 'path',
  f: 'paintPath',
  F: 'paintPath',
  'f*': 'paintPath',
  B: 'paintPath',
  'B*': 'paintPath',
  b: 'paintPath',
  'b*': 'paintPath',
  S: 'paintPath',
  s: 'paintPath',
  n: 'dropPath',
  BT: 'beginText',
  Tj: 'show',
  TJ: 'show',
  "'": 'show',
  '"': 'show',
  ET: 'endText',
  Do: 'xobject',
  sh: 'paint',
  BI: 'paint',
};
