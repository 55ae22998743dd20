import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { readWorkbook } from '../convert/workbook/read-workbook.js';
import { BuildError } from '../domain/build-error.js';
import type { Source } from '../domain/source.js';
import { readReviewWorkbook, type SheetTexts } from '../review/read-review-workbook.js';
import { askForSaved, fault, filledForms, note, type ReadFormFile, withNotes } from './filled-form.js';

/** Reads the form of a workbook, whichever program saved it. */
export async function readWorkbookForm({ path, bytes }: Source): Promise<ReadFormFile> {
  try {
    const { sheets } = await readWorkbook(bytes, path);
    const filled = readReviewWorkbook(sheets.map(textsOfSheet));
    if (filled === undefined) return fault(path, 'is a workbook that holds no review form.', askForSaved);
    const { form, values, ownWords } = filled;
    const forms = filledForms(path, [form], values).map((read) => ({
      ...read,
      answers: {
        ...read.answers,
        statements: read.answers.statements.map((answer) => ({
          ...answer,
          stand: ownWords.get(answer.id)?.word ?? answer.stand,
        })),
      },
    }));
    const result = withNotes(path, forms);
    if (ownWords.size === 0) return result;
    // What the words are is theirs who wrote them: no report says it.
    const rows = [...ownWords.values()].map(({ row }) => row).sort((a, b) => a - b);
    const where = `${rows.length === 1 ? 'row' : 'rows'} ${shownRows(rows)}`;
    return {
      ...result,
      told: [
        ...result.told,
        note(path, `Where the form has words to choose from, others stand in ${where}. They are kept.`, ''),
      ],
    };
  } catch (error) {
    const isLarge = error instanceof BuildError && error.code === 'file-too-large';
    return isLarge
      ? fault(path, 'unpacks to more than a form can be.', askForSaved)
      : fault(path, 'cannot be read: it is damaged, or no workbook.', askForSaved);
  }
}

/** The first few, and how many others there are. */
function shownRows(rows: readonly number[]): string {
  const few = rows.slice(0, 5).join(', ');
  return rows.length > 5 ? `${few} and ${rows.length - 5} others` : few;
}

/** What the cells of a sheet show as plain text, hidden ones too: of a formula what it last gave, of a day its date. */
function textsOfSheet({ name, rows, cells }: Sheet): SheetTexts {
  return {
    name,
    rows: rows.map((row, at) =>
      Array.from(row, (value, column) => textOf(value, cells?.get(`${at},${column}`))),
    ),
  };
}

function textOf(value: CellValue | undefined, cell: Cell | undefined): string {
  const shown = value ?? cell?.formulaResult ?? '';
  if (cell?.richText !== undefined) return lines(cell.richText.map(({ text }) => text).join(''));
  if (typeof shown === 'string') return lines(shown);
  if (typeof shown === 'boolean') return String(shown).toUpperCase();
  return shown instanceof Date ? shown.toISOString().slice(0, 10) : String(shown);
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
