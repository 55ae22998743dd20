import { type PDFDict, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { directionOf } from '../../domain/direction.js';
import type { FieldFont } from '../../domain/field-font.js';
import { type FieldPlace, parseFieldLink } from '../../domain/field-link.js';
import type { ReviewForm } from '../../domain/review-form.js';
import { linksOf } from '../links/links-of.js';
import { unlink } from '../links/unlink.js';
import { arrayAt, asDict, asNumbers, dictAt, integer, name, numberAt, textAt } from '../objects/look.js';
import type { OpenPage, TaggedPdf } from '../objects/open-pdf.js';
import { elementsBelow, kidsOf, objectOf, parentTree } from '../objects/structure.js';
import { textString } from '../objects/text-string.js';
import type { CarriedForms } from './carried-forms.js';
import { type DrawnFields, openDrawings } from './draw-fields.js';
import { writeOwnData } from './own-data.js';
import { fieldStyle, writeFieldFonts } from './write-field-font.js';

/** What a print that is filled in needs beside its pages. */
export interface FormToMake {
  readonly form: ReviewForm;
  readonly font: FieldFont;
}

/**
 * Turns the travelling fields of a print (domain/field-link.ts) into fields to fill in, in reading order, and has the document carry its form.
 * Each widget has a tag of its own and says what it is. Of a place that runs over the end of a page the first piece is the field.
 */
export function makeFields(print: TaggedPdf, { form, font }: FormToMake): void {
  inReadingOrder(print);
  const { context, catalog } = print;
  const parents = new Map(parentTree(print.structure));
  const drawings = openDrawings(context);
  const style = PDFString.of(fieldStyle(form));
  const isRtl = directionOf(textAt(catalog, 'Lang') ?? '') === 'rtl';
  const fields: PDFRef[] = [];
  const choices = new Map<string, { readonly ref: PDFRef; readonly kids: PDFRef[] }>();
  const taken = new Set<string>();
  const gone = new Map<PDFRef, PDFDict>();
  for (const page of print.pages) {
    const drawn = drawings.onPage(page);
    for (const { ref, annotation } of linksOf(page)) {
      const place = placeOf(annotation);
      if (place === undefined) continue;
      const own = JSON.stringify([place.name, place.state]);
      if (taken.has(own)) {
        gone.set(ref, annotation);
        continue;
      }
      taken.add(own);
      const key = numberAt(annotation, 'StructParent');
      asDict(context, key === undefined ? undefined : parents.get(key))?.set(name('S'), name('Form'));
      becomeWidget(annotation, page);
      const { kind } = place;
      if (kind === 'choice') {
        const known = choices.get(place.name) ?? newChoice(print, place);
        if (!choices.has(place.name)) {
          choices.set(place.name, known);
          fields.push(known.ref);
        }
        makeState(annotation, place, known.ref, drawn);
        known.kids.push(ref);
        continue;
      }
      makeText(annotation, { ...place, kind }, { drawn, style, isRtl });
      fields.push(ref);
    }
    drawn.close();
  }
  if (gone.size > 0) unlink(print, gone);
  for (const { ref, kids } of choices.values()) asDict(context, ref)?.set(name('Kids'), context.obj(kids));
  const acroForm = context.obj({ Fields: fields, DA: style, DR: { Font: writeFieldFonts(context, font) } });
  catalog.set(name('AcroForm'), context.register(acroForm));
  writeOwnData(print, { forms: [form] } satisfies CarriedForms);
}

function placeOf(annotation: PDFDict): FieldPlace | undefined {
  const action = dictAt(annotation, 'A');
  return parseFieldLink((action && textAt(action, 'URI')) ?? '');
}

/** Printed as it is seen; what makes it a link goes. */
function becomeWidget(annotation: PDFDict, page: OpenPage): void {
  for (const key of ['A', 'Border', 'Contents', 'C', 'H']) annotation.delete(name(key));
  annotation.set(name('Subtype'), name('Widget'));
  annotation.set(name('F'), integer(4));
  annotation.set(name('P'), page.ref);
}

function makeText(
  annotation: PDFDict,
  { kind, name: own, label }: FieldPlace & { readonly kind: 'line' | 'lines' },
  {
    drawn,
    style,
    isRtl,
  }: { readonly drawn: DrawnFields; readonly style: PDFString; readonly isRtl: boolean },
): void {
  annotation.set(name('FT'), name('Tx'));
  annotation.set(name('T'), textString(own));
  annotation.set(name('TU'), textString(label));
  // Several lines: ISO 32000-1, table 228.
  if (kind === 'lines') annotation.set(name('Ff'), integer(4096));
  if (isRtl) annotation.set(name('Q'), integer(2));
  annotation.set(name('DA'), style);
  annotation.set(name('AP'), annotation.context.obj({ N: drawn.lines(boxOf(annotation), kind) }));
}

function newChoice({ context }: TaggedPdf, { name: own, group, label }: FieldPlace) {
  // One of several: ISO 32000-1, table 226.
  const field = context.obj({
    FT: 'Btn',
    Ff: 32768,
    T: textString(own),
    TU: textString(group ?? label),
    V: 'Off',
  });
  return { ref: context.register(field), kids: [] as PDFRef[] };
}

function makeState(
  annotation: PDFDict,
  { label, state = 'on' }: FieldPlace,
  parent: PDFRef,
  drawn: DrawnFields,
): void {
  const box = boxOf(annotation);
  annotation.set(name('Parent'), parent);
  annotation.set(name('TU'), textString(label));
  annotation.set(name('AS'), name('Off'));
  // For viewers that draw every look anew: a disc, and no border.
  annotation.set(name('DA'), PDFString.of('/ZaDb 0 Tf 0 g'));
  annotation.set(name('MK'), annotation.context.obj({ CA: PDFString.of('l') }));
  annotation.set(name('BS'), annotation.context.obj({ W: 0, S: 'S' }));
  annotation.set(
    name('AP'),
    annotation.context.obj({ N: { [state]: drawn.dot(box), Off: drawn.nothing(box) } }),
  );
}

function boxOf(annotation: PDFDict): readonly [number, number, number, number] {
  const rect = arrayAt(annotation, 'Rect');
  const [left = 0, bottom = 0, right = 0, top = 0] = rect === undefined ? [] : asNumbers(rect);
  return [left, bottom, right, top];
}

/**
 * The fields of each page in the order of its tags, for viewers that go from one to the next without asking the tags.
 * Chromium lists what stands in a box of its own last.
 */
function inReadingOrder(print: TaggedPdf): void {
  const { context, structure } = print;
  const places = new Map<PDFRef, number>();
  for (const { element } of elementsBelow(structure)) {
    for (const kid of kidsOf(element)) {
      const object = objectOf(element, kid);
      if (object !== undefined) places.set(object.ref, places.size);
    }
  }
  for (const { dict } of print.pages) {
    const annotations = arrayAt(dict, 'Annots')?.asArray() ?? [];
    const place = (ref: PDFObject) => (ref instanceof PDFRef ? places.get(ref) : undefined) ?? places.size;
    if (annotations.length > 0) {
      dict.set(name('Annots'), context.obj(annotations.toSorted((a, b) => place(a) - place(b))));
    }
  }
}
