import { craftPath } from '../domain/craft-path.js';
import { directionOf } from '../domain/direction.js';
import type { Craft, Framework } from '../domain/framework.js';
import { nextSteps, type ReviewForm } from '../domain/review-form.js';
import { capital } from '../domain/words/capital.js';
import type { Words } from '../domain/words/words-in.js';
import type { CellLook, SheetCell, SheetColumn, Workbook, WorkSheet } from '../xlsx/workbook.js';
import { type SideWords, wordsOfSide } from './words-of-side.js';

/** What stands around a form in its workbook. */
export interface AroundForm {
  readonly craft: Craft;
  readonly framework: Framework;
  readonly words: Words;
  readonly paper: WorkSheet['print']['paper'];
}

/**
 * A review form as a workbook. The last column of each sheet is hidden and says what stands in a row, so rows may be sorted, left out
 * or put in; what the form says of itself lies in a sheet that nobody sees. read-review-workbook.ts reads both.
 */
export function reviewWorkbook(form: ReviewForm, { craft, framework, words, paper }: AroundForm): Workbook {
  const own = wordsOfSide(words, form.side);
  const version = form.version === undefined ? '' : words.version(form.version);
  const foot = [craftPath(craft), form.role, framework.title, version]
    .filter((part) => part !== '')
    .join(' · ');
  const around = {
    direction: directionOf(form.language),
    print: { paper, orientation: 'landscape', foot },
    isLocked: true,
  } as const;
  return {
    sheets: [
      statementSheet(form, words, own, around),
      nextSheet(words, own, around),
      {
        ...around,
        name: formSheet,
        hidden: true,
        columns: [{ width: 40 }],
        rows: piecesOf(JSON.stringify(form)).map((text) => [{ text, look: 'text' }]),
      },
    ],
  };
}

/** Holds the form itself, in as many cells as it needs. */
export const formSheet = 'ladderpress form';

/** Fewer characters than a cell holds, and room for those that are escaped. Half of one, a surrogate, would be lost. */
const pieces = /[\s\S]{1,16000}(?<![\uD800-\uDBFF])/g;

function piecesOf(json: string): string[] {
  // The mark keeps a piece from beginning as a formula would, and edges from being trimmed.
  return (json.match(pieces) ?? []).map((piece) => `${pieceMark}${piece}${pieceMark}`);
}

/** Stands at both ends of each piece of a form. */
export const pieceMark = '|';

/** What a row holds, by what its hidden cell says; a statement's says its id. How many cells before it each answer stands. */
export const rowKinds = {
  statement: { stand: 2, evidence: 1 },
  names: { self: 3, manager: 1 },
  next: { what: 2, when: 1 },
  date: { date: 1 },
} as const;

type Around = Pick<WorkSheet, 'direction' | 'print' | 'isLocked'>;

const idColumn: SheetColumn = { width: 12, hidden: true };

function statementSheet(form: ReviewForm, words: Words, own: SideWords, around: Around): WorkSheet {
  const { reviewForm } = words;
  const rows: (SheetCell | undefined)[][] = [
    [cell(words.titled(form.role, own.sheet), 'title')],
    [cell(own.intro, 'note')],
    [
      cell(reviewForm.employee, 'note'),
      cell(form.person ?? '', 'line'),
      cell(reviewForm.manager, 'note'),
      cell('', 'line'),
      cell('names', 'text'),
    ],
    [words.area, reviewForm.statement, own.stand, own.evidence, 'id'].map((text) => cell(text, 'head')),
    ...form.statements.map(({ id, area, under, text }) => [
      cell([area, under].filter((part) => part !== '').join(' · '), 'name'),
      cell(text, 'text'),
      cell('', 'answer'),
      cell('', 'answer'),
      cell(id, 'text'),
    ]),
  ];
  return {
    ...around,
    name: capital(own.sheet),
    columns: [{ width: 24 }, { width: 56 }, { width: 20 }, { width: 56 }, idColumn],
    rows,
    heads: headRow,
    frozenColumns: 1,
    filter: true,
    choices: [{ column: 2, firstRow: headRow + 1, lastRow: rows.length - 1, words: form.scale }],
  };
}

const headRow = 3;

function nextSheet({ reviewForm }: Words, { sheet }: SideWords, around: Around): WorkSheet {
  return {
    ...around,
    name: reviewForm.nextSteps,
    columns: [{ width: 24 }, { width: 76 }, { width: 24 }, idColumn],
    rows: [
      [cell(reviewForm.nextSteps, 'title')],
      ['', reviewForm.step, reviewForm.when, 'id'].map((text) => cell(text, 'head')),
      ...Array.from({ length: nextSteps }, (_, at) => [
        cell(String(at + 1), 'name'),
        cell('', 'answer'),
        cell('', 'answer'),
        cell(`next:${at + 1}`, 'text'),
      ]),
      [],
      ['', sheet, reviewForm.date, 'id'].map((text, at) => cell(at === 1 ? '' : text, 'head')),
      ...(['self', 'manager'] as const).map((who) => [
        cell(who === 'self' ? reviewForm.employee : reviewForm.manager, 'name'),
        cell('', 'text'),
        cell('', 'answer'),
        cell(`date:${who}`, 'text'),
      ]),
    ],
  };
}

function cell(text: string, look: CellLook): SheetCell {
  return { text, look };
}
