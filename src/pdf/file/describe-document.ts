import { type PDFDict, PDFRawStream, PDFString } from 'pdf-lib';
import type { Viewing } from '../../domain/plan.js';
import type { DocumentFacts } from '../document-facts.js';
import { dateOwnData } from '../forms/own-data.js';
import { deflate } from '../objects/deflate.js';
import { asDict, name, textAt } from '../objects/look.js';
import type { TaggedPdf } from '../objects/open-pdf.js';
import { textString } from '../objects/text-string.js';
import { makeSrgbProfile } from './make-srgb-profile.js';
import { pdfDate } from './pdf-date.js';
import { writeXmp } from './write-xmp.js';

/** Compressed once; it is the same for every document. */
const profile = deflate(makeSrgbProfile());

/**
 * Says what the document is and claims PDF/UA-1 and PDF/A-2a: metadata packet, Info, language, output intent.
 * The claim is only true when every earlier step has done its work. What is filled in claims no PDF/A: a viewer may open it
 * read-only then, and saving may break the claim.
 */
export function describeDocument(pdf: TaggedPdf, facts: DocumentFacts): void {
  const { context, catalog } = pdf;
  const producer = producerOf(pdf);
  const info = context.obj({
    Title: textString(facts.title),
    Author: textString(facts.author),
    Subject: textString(facts.subject),
    Keywords: textString(facts.keywords.join(', ')),
    Creator: textString('Ladderpress'),
    Producer: textString(producer),
    CreationDate: pdfDate(facts.date),
    ModDate: pdfDate(facts.date),
  });
  context.trailerInfo.Info = context.register(info);
  dateOwnData(catalog, facts.date);
  catalog.set(name('Lang'), textString(facts.language));
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('ViewerPreferences'), context.obj(preferences(facts.viewing)));
  if (facts.viewing.bookmarks === 'shown') catalog.set(name('PageMode'), name('UseOutlines'));
  catalog.set(
    name('Metadata'),
    context.register(metadata(pdf, writeXmp(facts, producer, { archived: !catalog.has(name('AcroForm')) }))),
  );
  catalog.set(name('OutputIntents'), context.obj([context.register(outputIntent(pdf))]));
  for (const { dict } of pdf.pages) if (dict.has(name('Annots'))) dict.set(name('Tabs'), name('S'));
}

/** ISO 32000-1, 12.2. */
function preferences({ sides, scaling }: Viewing): Record<string, string | boolean> {
  return {
    DisplayDocTitle: true,
    ...(sides === 'duplex' && { Duplex: 'DuplexFlipLongEdge' }),
    ...(scaling === 'none' && { PrintScaling: 'None' }),
  };
}

/** Chromium's own, e.g. `Skia/PDF m147`: it tells which browser build made the file. */
function producerOf(pdf: TaggedPdf): string {
  const info = asDict(pdf.context, pdf.info);
  return (info && textAt(info, 'Producer')) ?? 'Skia/PDF';
}

/** Left uncompressed, so that tools that know no PDF can read it. */
function metadata({ context }: TaggedPdf, packet: string): PDFRawStream {
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML' });
  return PDFRawStream.of(dict, new TextEncoder().encode(packet));
}

function outputIntent({ context }: TaggedPdf): PDFDict {
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(
      PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), profile),
    ),
  });
}
