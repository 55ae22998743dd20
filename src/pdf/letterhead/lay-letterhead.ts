import { PDFArray, type PDFRef } from 'pdf-lib';
import type { LaidLetterhead } from '../../domain/letterhead.js';
import { writeNumber } from '../content/write-operation.js';
import { deflatedStream } from '../objects/deflate.js';
import { arrayAt, dictAt, name, refAt } from '../objects/look.js';
import { openBeside, type TaggedPdf } from '../objects/open-pdf.js';

/** Paints a letterhead on the first page, as decoration, before all that stands there. */
export function layLetterhead(print: TaggedPdf, { bytes, left, bottom, scale }: LaidLetterhead): void {
  const [first] = print.pages;
  const form = formOf(openBeside(bytes, print.context).pages[0]?.dict);
  if (first === undefined || form === undefined) return;
  const { context } = print;
  const resources = dictAt(first.dict, 'Resources') ?? context.obj({});
  const objects = dictAt(resources, 'XObject') ?? context.obj({});
  objects.set(name(called), form);
  resources.set(name('XObject'), objects);
  first.dict.set(name('Resources'), resources);
  const place = [scale, 0, 0, scale, left, bottom].map(writeNumber).join(' ');
  const painted = context.register(
    deflatedStream(context, Buffer.from(`/Artifact BMC\nq ${place} cm /${called} Do Q\nEMC\n`)),
  );
  const contents = first.dict.get(name('Contents'));
  const old = contents === undefined ? [] : (arrayAt(first.dict, 'Contents')?.asArray() ?? [contents]);
  const all = PDFArray.withContext(context);
  for (const part of [painted, ...old]) all.push(part);
  first.dict.set(name('Contents'), all);
}

const called = 'Letterhead';

function formOf(page: Parameters<typeof dictAt>[0] | undefined): PDFRef | undefined {
  const resources = page && dictAt(page, 'Resources');
  const objects = resources && dictAt(resources, 'XObject');
  return objects && refAt(objects, called);
}
