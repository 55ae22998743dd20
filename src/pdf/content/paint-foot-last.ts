import { applyEdits, type ContentEdit } from './apply-edits.js';
import { toBytes } from './bytes.js';
import type { Scanned } from './open-contents.js';
import { claimsContent } from './read-marks.js';
import { type Operation, scanOperations } from './scan-operations.js';

/**
 * Chromium paints the page margin boxes first, so what is extracted from a page begins with its foot. Their text goes to
 * the end, where a reader expects it; what else they paint, a background above all, stays below the page's own content.
 * A page stays as it is where nothing of it is tagged, and where moving could change what it looks like.
 */
export function paintFootLast({ bytes, operations }: Scanned): Scanned {
  const groups = groupsOf(bytes, operations);
  const lastTagged = groups.findLastIndex(({ isTagged }) => isTagged);
  const moved = groups.slice(0, Math.max(0, lastTagged)).filter(({ isTagged, texts }) => {
    return !isTagged && texts.length > 0;
  });
  if (moved.length === 0) return { bytes, operations };
  const kept = applyEdits(
    bytes,
    moved.flatMap((group) => (group.paints.length === 0 ? [cut(group)] : group.texts.map(cut))),
  );
  const foot = moved.map((group) => {
    const { from, to, paints } = group;
    const own = paints.map((paint) => ({ ...cut(paint), from: paint.from - from, to: paint.to - from }));
    return Buffer.concat([applyEdits(bytes.subarray(from, to), own), toBytes('\n')]);
  });
  const all = Buffer.concat([kept, toBytes('\n'), ...foot]);
  return { bytes: all, operations: scanOperations(all) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** From a `q` to its `Q`, with nothing around it but others of its kind and what stands at the top of the page. */
interface Group extends Range {
  readonly isTagged: boolean;
  /** Text objects. */
  readonly texts: readonly Range[];
  /** Paths, pictures and shadings. */
  readonly paints: readonly Range[];
}

function cut({ from, to }: Range): ContentEdit {
  return { from, to, text: '' };
}

/** None where a graphics state is set between two groups, or marks cross them: a group would look otherwise at the end. */
function groupsOf(bytes: Uint8Array, operations: readonly Operation[]): Group[] {
  const found: Group[] = [];
  let depth = 0;
  let group: { from: number; isTagged: boolean; texts: Range[]; paints: Range[] } | undefined;
  let text = 0;
  let path: number | undefined;
  let clips = false;
  const marks: boolean[] = [];
  for (const { operator, from, at, to } of operations) {
    if (operator === 'BDC' || operator === 'BMC') {
      marks.push(claimsContent(bytes, { operator, from, at, to }));
      if (group !== undefined) group.isTagged ||= marks.at(-1) === true;
      continue;
    }
    if (operator === 'EMC') {
      marks.pop();
      continue;
    }
    if (operator === 'q') {
      if (depth === 0) group = { from, isTagged: marks.includes(true), texts: [], paints: [] };
      depth += 1;
      continue;
    }
    if (operator === 'Q') {
      depth -= 1;
      if (depth === 0 && group !== undefined) found.push({ ...group, to });
      if (depth === 0) group = undefined;
      continue;
    }
    if (group === undefined) {
      if (found.length > 0) return [];
      continue;
    }
    if (operator === 'BT') text = from;
    else if (operator === 'ET') group.texts.push({ from: text, to });
    else if (operator === 'm' || operator === 're') path ??= from;
    else if (operator === 'W' || operator === 'W*') clips = true;
    else if (/^([fFBbSs]\*?|n)$/.test(operator)) {
      // A path that is painted and clips as well cannot be left out; Chromium writes none.
      if (operator !== 'n' && clips) return [];
      if (operator !== 'n') group.paints.push({ from: path ?? from, to });
      path = undefined;
      clips = false;
    } else if (operator === 'Do' || operator === 'sh' || operator === 'BI') group.paints.push({ from, to });
  }
  return marks.length > 0 ? [] : found;
}
