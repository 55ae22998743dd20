import { PDFArray, type PDFDict, PDFNull, PDFRef } from 'pdf-lib';
import { numberAt } from '../objects/look.js';
import { parentTree } from '../objects/structure.js';
import type { ContentStream } from './open-contents.js';
import { readMarks } from './read-marks.js';

/** Marked content that says it belongs to an element, though the parent tree knows none: it is read by nobody. */
export function findOrphans(
  structure: PDFDict,
  contents: readonly ContentStream[],
): { readonly content: ContentStream; readonly mcids: readonly number[] }[] {
  const parents = new Map(parentTree(structure));
  return contents.flatMap((content) => {
    const key = numberAt(content.owner, 'StructParents');
    const list = structure.context.lookup(key === undefined ? undefined : parents.get(key));
    const known = (mcid: number) => {
      if (!(list instanceof PDFArray) || mcid >= list.size()) return false;
      const parent = list.get(mcid);
      return (
        parent !== PDFNull && (!(parent instanceof PDFRef) || structure.context.lookup(parent) !== undefined)
      );
    };
    const mcids = readMarks(content.bytes, content.operations).filter((mcid) => !known(mcid));
    return mcids.length === 0 ? [] : [{ content, mcids }];
  });
}
