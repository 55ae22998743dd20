import { answersOf, fieldName } from '../../../src/domain/review-form.js';
import { wordsIn } from '../../../src/domain/words/words-in.js';
import { makeReviewForm } from '../../../src/review/make-review-form.js';
import { writeReviewSheet } from '../../../src/review/write-review-sheet.js';
import { fillWorkbook } from '../../collect/fill-workbook.js';
import { brandOf } from '../../support/brand-of.js';
import { british } from '../../support/british.js';
import { frameworkOf } from '../../support/framework-of.js';
import { feedForm } from '../feed/feed-form.js';
import { zips } from '../inputs/office.js';
import { pdfs } from '../inputs/pdfs.js';
import type { Target } from '../target.js';

const framework = frameworkOf({
  crafts: [
    { levels: [{ areas: { Care: ['I ask what they need.', 'I listen.'], Speed: ['I take my time.'] } }] },
  ],
});
const [craft] = framework.crafts;
const [level] = craft?.levels ?? [];
if (craft === undefined || level === undefined) throw new Error('The sketch has no level.');
const words = wordsIn(british, brandOf().wording);
const form = makeReviewForm({ framework, craft, level }, { side: 'self', person: undefined, words });
const ids = answersOf(form, new Map()).statements.map(({ id }) => id);
const facts = { title: 'Review', author: 'Ada', subject: '', keywords: [], language: british, date: 0 };
const blank = writeReviewSheet(form, { craft, framework, words, paper: 'a4', brand: brandOf(), facts });
const workbook = fillWorkbook(blank, [
  { key: 'names', cells: { B: 'Ada', D: 'Grace' } },
  ...ids.map((key) => ({ key, cells: { C: form.scale[0] ?? '', D: 'I did.\n=1+1' } })),
]);

const data = JSON.stringify({ forms: [form] });
const evidence = fieldName(form, { kind: 'evidence', statement: ids[0] ?? '' });
const stand = fieldName(form, { kind: 'stand', statement: ids[1] ?? '' });
/** A form as a viewer might save it, in the plainest form that there is. */
const filledPdf = [
  '%PDF-1.7',
  '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /PieceInfo << /Ladderpress << /Private 7 0 R /LastModified (D:2026) >> >> >>\nendobj',
  '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>\nendobj',
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /Annots [5 0 R 6 0 R] >>\nendobj',
  '4 0 obj\n<< /Fields [5 0 R 6 0 R] /DA (/F1 0 Tf) >>\nendobj',
  `5 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Tx /T (${evidence}) /V <FEFF010D> /Rect [0 0 9 9] >>\nendobj`,
  `6 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Btn /T (${stand}) /V /b /Kids [8 0 R] /Rect [0 0 9 9] >>\nendobj`,
  `7 0 obj\n<< /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj`,
  '8 0 obj\n<< /Parent 6 0 R /AS /b >>\nendobj',
  'trailer\n<< /Root 1 0 R /Size 9 >>\n%%EOF\n',
].join('\n');

/** Forms that somebody sent back. */
export const ofForms: readonly Target[] = [
  {
    name: 'filled form',
    sound: filledPdf,
    inputs: () => pdfs([new TextEncoder().encode(filledPdf)]),
    feed: (bytes, depth) => feedForm(bytes, framework, depth),
  },
  {
    name: 'filled workbook',
    sound: workbook,
    inputs: () => zips(workbook),
    feed: (bytes, depth) => feedForm(bytes, framework, depth),
  },
];
