import { createHash } from 'node:crypto';
import { type PDFContext, type PDFDict, PDFRawStream, type PDFRef, type PDFStream } from 'pdf-lib';

/** Stores equal resources once: fonts, images, graphics states, whichever part they come from. */
export interface SharedObjects {
  addDict(dict: PDFDict): PDFRef;
  addStream(stream: PDFStream): PDFRef;
}

export function shareObjects(target: PDFContext): SharedObjects {
  const known = new Map<string, PDFRef>();
  const add = (key: string, object: PDFDict | PDFStream): PDFRef => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const ref = target.register(object);
    known.set(key, ref);
    return ref;
  };
  return {
    addDict: (dict) => add(dict.toString(), dict),
    addStream: (stream) => add(streamKey(stream), stream),
  };
}

function streamKey(stream: PDFStream): string {
  const contents = stream instanceof PDFRawStream ? stream.contents : stream.getContents();
  return `${stream.dict.toString()} ${createHash('sha256').update(contents).digest('base64')}`;
}
