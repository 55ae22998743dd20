import type { PDFDict } from 'pdf-lib';
import type { ReviewForm } from '../../domain/review-form.js';
import { arrayAt, asDict, dictAt, name, objectAt, textAt } from '../objects/look.js';
import { openPdf } from '../objects/open-pdf.js';
import { carriedForms } from './carried-forms.js';
import { checkStreams, UnboundedPdf } from './check-streams.js';
import { readOwnData } from './own-data.js';
import { textOfValue } from './text-of-value.js';

/** A file with fields, saved by whichever viewer. */
export interface FilledFile {
  /** The forms of ours that it holds, in order; none in a file of another tool. */
  readonly forms: readonly ReviewForm[];
  /** What its fields hold, by their whole names; a choice's is the name of its state. Fields without a value are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether it is a form of the kind that is no PDF form: XFA (ISO 32000-1, 12.7.8). */
  readonly hasXfa: boolean;
}

/** A pack of both sides' forms of a hundred ladders of ten levels holds fewer. */
const mostForms = 2500;

/** Letters of the names of all fields together: each has those of all above it, so that a small file may name them by gigabytes. */
const mostLetters = 50_000_000;

/** Reads what somebody wrote into a file. Throws when the bytes are no PDF that can be read. */
export async function readForms(bytes: Uint8Array): Promise<FilledFile> {
  checkStreams(bytes);
  const pdf = await openPdf(bytes);
  const values = new Map<string, string>();
  const acroForm = dictAt(pdf.catalog, 'AcroForm');
  const fields = (acroForm && arrayAt(acroForm, 'Fields'))?.asArray() ?? [];
  const reading = { values, seen: new Set<PDFDict>(), letters: 0 };
  for (const field of fields) readField(asDict(pdf.catalog.context, field), '', reading);
  const hasXfa = acroForm?.has(name('XFA')) === true;
  const forms = carriedForms(readOwnData(pdf));
  if (forms.length > mostForms) throw new UnboundedPdf('holds more forms than a pack can have.');
  return { forms, values, hasXfa };
}

interface Reading {
  readonly values: Map<string, string>;
  /** A damaged file may lead in a circle. */
  readonly seen: Set<PDFDict>;
  letters: number;
}

/** A field may be parted (ISO 32000-1, 12.7.3.2); its name is that of all above it with full stops between. */
function readField(field: PDFDict | undefined, above: string, reading: Reading): void {
  const { values, seen } = reading;
  if (field === undefined || seen.has(field)) return;
  seen.add(field);
  const own = textAt(field, 'T');
  const whole = own === undefined ? above : above === '' ? own : `${above}.${own}`;
  const value = textOfValue(objectAt(field, 'V'));
  if (value !== undefined) {
    values.set(whole, value);
    reading.letters += whole.length;
    if (reading.letters > mostLetters)
      throw new UnboundedPdf('names its fields by more letters than a form can have.');
  }
  for (const kid of arrayAt(field, 'Kids')?.asArray() ?? []) {
    readField(asDict(field.context, kid), whole, reading);
  }
}
