import {
  fieldName,
  isReviewForm,
  type ReviewField,
  type ReviewForm,
  standValue,
} from '../domain/review-form.js';
import { formSheet, pieceMark, rowKinds } from './review-workbook.js';

/** What cells of a sheet say, by rows; the same whichever program saved it. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A workbook that was filled in, as if it were the form's PDF. */
export interface FilledWorkbook {
  readonly form: ReviewForm;
  /** By the names that the fields of the PDF have. */
  readonly values: ReadonlyMap<string, string>;
  /** Words for where somebody stands that are none of the form's, by the statement's id, and their rows from 1. */
  readonly ownWords: ReadonlyMap<string, { readonly word: string; readonly row: number }>;
}

/** Undefined for a workbook that holds no form of ours. */
export function readReviewWorkbook(sheets: readonly SheetTexts[]): FilledWorkbook | undefined {
  const form = formIn(sheets);
  if (form === undefined) return undefined;
  const values = new Map<string, string>();
  const ownWords = new Map<string, { word: string; row: number }>();
  const ids = new Set(form.statements.map(({ id }) => id));
  const put = (field: ReviewField, text: string) => {
    const name = fieldName(form, field);
    const known = values.get(name);
    if (text.trim() === '' || known === text) return;
    // A row that somebody copied for more room says more of the same.
    values.set(name, known === undefined ? text : `${known}\n${text}`);
  };
  for (const { name, rows } of sheets) {
    if (name === formSheet) continue;
    for (const [place, row] of rows.entries()) {
      const at = row.findLastIndex((text) => ids.has(text) || isRowKey(text));
      const key = row[at];
      if (key === undefined) continue;
      const before = (places: number) => row[at - places] ?? '';
      if (ids.has(key)) {
        put({ kind: 'evidence', statement: key }, before(rowKinds.statement.evidence));
        const word = before(rowKinds.statement.stand).trim();
        const chosen = form.scale.findIndex((each) => folded(each) === folded(word));
        if (chosen >= 0) values.set(fieldName(form, { kind: 'stand', statement: key }), standValue(chosen));
        else if (word !== '') ownWords.set(key, { word, row: place + 1 });
      } else putOther(key, before, put);
    }
  }
  return { form, values, ownWords };
}

function putOther(
  key: string,
  before: (places: number) => string,
  put: (field: ReviewField, text: string) => void,
): void {
  const [kind = '', which = ''] = key.split(':');
  if (kind === 'names') {
    for (const who of ['self', 'manager'] as const) {
      put({ kind: 'sign', who, part: 'name' }, before(rowKinds.names[who]));
    }
  } else if (kind === 'next') {
    for (const part of ['what', 'when'] as const) {
      put({ kind: 'next', step: Number(which), part }, before(rowKinds.next[part]));
    }
  } else if (which === 'self' || which === 'manager') {
    put({ kind: 'sign', who: which, part: 'date' }, before(rowKinds.date.date));
  }
}

function isRowKey(text: string): boolean {
  return /^(?:names|next:\d|date:(?:self|manager))$/.test(text);
}

function formIn(sheets: readonly SheetTexts[]): ReviewForm | undefined {
  const pieces =
    sheets.find(({ name }) => name === formSheet)?.rows.map(([piece = '']) => piece.trim()) ?? [];
  const json = pieces
    .filter((piece) => piece.startsWith(pieceMark) && piece.endsWith(pieceMark))
    .map((piece) => piece.slice(1, -1))
    .join('');
  try {
    const form: unknown = JSON.parse(json);
    return isReviewForm(form) ? form : undefined;
  } catch {
    return undefined;
  }
}

function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
