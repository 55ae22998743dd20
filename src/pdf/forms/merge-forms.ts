import { type PDFDict, PDFRef } from 'pdf-lib';
import type { ReviewForm } from '../../domain/review-form.js';
import { arrayAt, asDict, dictAt, name, textAt } from '../objects/look.js';
import type { OpenPdf } from '../objects/open-pdf.js';
import { type CarriedForms, carriedForms } from './carried-forms.js';
import { readOwnData, writeOwnData } from './own-data.js';

/** The fields of a pack's parts, and the forms that they belong to. */
export interface PackForms {
  /** Throws when the pack has a field of one of the names already: what is written into one would stand in both. */
  add(print: Pick<OpenPdf, 'catalog'>): void;
  /** Gives the pack what it needs for them; nothing where no part is filled in. */
  write(catalog: PDFDict): void;
}

export function openPackForms(): PackForms {
  const fields: PDFRef[] = [];
  const forms: ReviewForm[] = [];
  const names = new Set<string>();
  let first: PDFDict | undefined;
  return {
    add: (print) => {
      const { catalog } = print;
      const acroForm = dictAt(catalog, 'AcroForm');
      if (acroForm === undefined) return;
      for (const ref of arrayAt(acroForm, 'Fields')?.asArray() ?? []) {
        const field = asDict(catalog.context, ref);
        const own = (field && textAt(field, 'T')) ?? '';
        if (names.has(own)) throw new Error(`A pack has two fields that are called "${own}".`);
        names.add(own);
        if (ref instanceof PDFRef) fields.push(ref);
      }
      // All have the same font, and nothing else of a part refers to it.
      first ??= acroForm;
      forms.push(...carriedForms(readOwnData(print)));
    },
    write: (catalog) => {
      if (first === undefined) return;
      first.set(name('Fields'), catalog.context.obj(fields));
      catalog.set(name('AcroForm'), catalog.context.register(first));
      writeOwnData({ catalog }, { forms } satisfies CarriedForms);
    },
  };
}
