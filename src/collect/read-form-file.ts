import type { Source } from '../domain/source.js';
import { UnboundedPdf } from '../pdf/forms/check-streams.js';
import { readForms } from '../pdf/forms/read-forms.js';
import { EncryptedPdf } from '../pdf/objects/open-pdf.js';
import { askForSaved, fault, filledForms, type ReadFormFile, withNotes } from './filled-form.js';
import { readWorkbookForm } from './read-workbook-form.js';

/** Reads the forms of a file, whatever wrote it, by how it begins; what its name says does not count. */
export async function readFormFile({ path, bytes }: Source): Promise<ReadFormFile> {
  const begins = (...sign: number[]) => sign.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return fault(path, 'is locked by a password, or a workbook in the form of before 2007.', unlock);
  }
  if (begins(0x50, 0x4b)) {
    // Names of what lies in an archive are packed nowhere.
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('word/document.xml')
      ? fault(path, 'is a Word file, and answers are not read out of those.', askForOther)
      : readWorkbookForm({ path, bytes });
  }
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  return isPdf
    ? readPdfFile({ path, bytes })
    : fault(
        path,
        'is neither a PDF nor a workbook.',
        'Name review forms that were filled in: .pdf or .xlsx.',
      );
}

const askForOther = 'Ask for the answers in the PDF or the Excel file of the review form.';
const unlock = 'Open it in the program that locked it, and save it without a password.';

async function readPdfFile({ path, bytes }: Source): Promise<ReadFormFile> {
  try {
    const { forms, values, hasXfa } = await readForms(bytes);
    if (forms.length > 0) return withNotes(path, filledForms(path, forms, values));
    if (hasXfa) return fault(path, 'is an XFA form of another program, which is no PDF form.', askForSaved);
    return fault(
      path,
      values.size > 0 ? 'is a form of another program.' : 'holds no review form.',
      askForSaved,
    );
  } catch (error) {
    if (error instanceof EncryptedPdf) return fault(path, 'is locked by a password.', unlock);
    if (error instanceof UnboundedPdf) return fault(path, error.message, askForSaved);
    return fault(path, 'cannot be read: it is damaged, or no PDF.', askForSaved);
  }
}
