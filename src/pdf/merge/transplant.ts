import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib';
import type { FontLibrary } from '../fonts/open-font-library.js';
import { name, nameAt } from '../objects/look.js';
import type { SharedObjects } from './shared-objects.js';

/** Copies values of one print into the pack, with everything they refer to. */
export interface Transplant {
  /** Copies pages, annotations, structure elements one to one. */
  own(value: PDFRef): PDFRef;
  own(value: PDFArray): PDFArray;
  own(value: PDFObject): PDFObject;
  /** Copies a resource, or finds the equal one that is there already. */
  resource(value: PDFObject): PDFObject;
}

/**
 * A copier for one print. Pages, annotations and structure elements are copied one to one; what stands under
 * `Resources`, and every stream, is shared with equal ones of other parts. References that `seeds` lists are not
 * followed but replaced. Circular structures are fine, resources among themselves excepted, where PDF forbids them.
 */
export function openTransplant(
  source: PDFContext,
  target: PDFContext,
  shared: SharedObjects,
  fonts: FontLibrary,
  seeds: ReadonlyMap<PDFRef, PDFRef>,
): Transplant {
  const done = new Map<PDFRef, PDFObject>(seeds);
  const waiting: { ref: PDFRef; object: PDFObject }[] = [];

  const copyRef = (ref: PDFRef, sharing: boolean): PDFObject => {
    const known = done.get(ref);
    if (known !== undefined) return known;
    const object = source.lookup(ref);
    if (object === undefined) return target.obj(null);
    if (object instanceof PDFDict && sharing && nameAt(object, 'Type') === 'Font') {
      return remember(
        ref,
        fonts.add(object, (font) => shared.addDict(copyDict(font, true))),
      );
    }
    if (object instanceof PDFStream) return remember(ref, shared.addStream(copyStream(object)));
    if (object instanceof PDFDict && sharing) return remember(ref, shared.addDict(copyDict(object, true)));
    if (!(object instanceof PDFDict || object instanceof PDFArray)) return remember(ref, object);
    const fresh = target.nextRef();
    waiting.push({ ref: fresh, object });
    return remember(ref, fresh);
  };
  const remember = (ref: PDFRef, copy: PDFObject): PDFObject => {
    done.set(ref, copy);
    return copy;
  };
  const copy = (value: PDFObject, sharing: boolean): PDFObject => {
    if (value instanceof PDFRef) return copyRef(value, sharing);
    if (value instanceof PDFDict) return copyDict(value, sharing);
    return value instanceof PDFArray ? copyArray(value, sharing) : value;
  };
  const copyDict = (dict: PDFDict, sharing: boolean): PDFDict => {
    const entries = dict.entries();
    const fresh = PDFDict.withContext(target);
    for (const [key, value] of entries) fresh.set(key, copy(value, sharing || key === resources));
    return fresh;
  };
  const copyArray = (array: PDFArray, sharing: boolean): PDFArray => {
    const fresh = PDFArray.withContext(target);
    for (let at = 0; at < array.size(); at += 1) fresh.push(copy(array.get(at), sharing));
    return fresh;
  };
  const copyStream = (stream: PDFStream): PDFStream => {
    const contents = stream instanceof PDFRawStream ? stream.contents : stream.getContents();
    return PDFRawStream.of(copyDict(stream.dict, true), contents);
  };

  const finish = <T extends PDFObject>(copied: T): T => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      target.assign(next.ref, copy(next.object, false));
    }
    return copied;
  };

  function own(value: PDFRef): PDFRef;
  function own(value: PDFArray): PDFArray;
  function own(value: PDFObject): PDFObject;
  function own(value: PDFObject): PDFObject {
    return finish(copy(value, false));
  }
  return { own, resource: (value) => finish(copy(value, true)) };
}

const resources = name('Resources');
