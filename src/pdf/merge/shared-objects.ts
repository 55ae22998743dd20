import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import type { FontLibrary } from '../fonts/open-font-library.js';
import { dictAt, name, nameAt } from '../objects/look.js';
import { writeObject } from '../objects/write-object.js';

/** Keeps equal resources once: fonts, images, graphics states, whichever part they come from. */
export interface SharedObjects {
  /** Makes a page, or a form, use the first of all equal resources. The others are left for nobody to refer to. */
  shareResources(owner: PDFDict): void;
  /** The first of all resources that are equal to this one. */
  share(resource: PDFRef): PDFRef;
}

export function shareObjects(context: PDFContext, fonts: FontLibrary): SharedObjects {
  const firsts = new Map<string, PDFRef>();
  const done = new Map<PDFRef, PDFRef>();

  const share = (ref: PDFRef): PDFRef => {
    const known = done.get(ref);
    if (known !== undefined) return known;
    // Resources cannot hold themselves, but a damaged file might say so.
    done.set(ref, ref);
    const object = context.lookup(ref);
    const isFont = object instanceof PDFDict && nameAt(object, 'Type') === 'Font';
    const first = isFont ? fonts.add(object, () => firstEqual(ref, object)) : firstEqual(ref, object);
    done.set(ref, first);
    return first;
  };
  const firstEqual = (ref: PDFRef, object: PDFObject | undefined): PDFRef => {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict || dict instanceof PDFArray)) return ref;
    shareInside(dict);
    // Its tags make a form one of its kind.
    if (dict instanceof PDFDict && dict.has(structParents)) return ref;
    const key = keyOf(object);
    const first = firsts.get(key) ?? ref;
    firsts.set(key, first);
    return first;
  };
  const shareInside = (holder: PDFDict | PDFArray): void => {
    if (holder instanceof PDFDict) {
      for (const [key, value] of holder.entries()) {
        if (value instanceof PDFRef) holder.set(key, share(value));
        else if (value instanceof PDFDict || value instanceof PDFArray) shareInside(value);
      }
      return;
    }
    for (let at = 0; at < holder.size(); at += 1) {
      const value = holder.get(at);
      if (value instanceof PDFRef) holder.set(at, share(value));
      else if (value instanceof PDFDict || value instanceof PDFArray) shareInside(value);
    }
  };
  const shareResources = (owner: PDFDict): void => {
    const resources = dictAt(owner, 'Resources');
    if (resources !== undefined) shareInside(resources);
  };
  return { shareResources, share };
}

const structParents = name('StructParents');

function keyOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFStream)) return object === undefined ? '' : writeObject(object);
  const hash = createHash('sha256').update(object.getContents()).digest('base64');
  return `${writeObject(object.dict)} ${hash}`;
}
