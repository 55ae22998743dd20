import fc from 'fast-check';
import { damagedBytes } from './damage.js';

/** Two pages with tags, a bookmark and a link, in the plainest form that there is. */
export const smallPdf = [
  '%PDF-1.7',
  '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (en) /StructTreeRoot 7 0 R /MarkInfo << /Marked true >> /Outlines 10 0 R /Names << /Dests 13 0 R >> /PageLabels << /Nums [0 << /S /D >>] >> /ViewerPreferences << /DisplayDocTitle true >> >>\nendobj',
  '2 0 obj\n<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources << /Font << /F1 6 0 R >> >> >>\nendobj',
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /StructParents 0 /Annots [12 0 R] >>\nendobj',
  '4 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /StructParents 1 >>\nendobj',
  '5 0 obj\n<< /Length 61 >>\nstream\n/P << /MCID 0 >> BDC BT /F1 9 Tf 9 9 Td (Hello) Tj ET EMC q Q  \nendstream\nendobj',
  '6 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 14 0 R >>\nendobj',
  '7 0 obj\n<< /Type /StructTreeRoot /K [8 0 R] /ParentTree << /Nums [0 [9 0 R] 1 [9 0 R]] >> /RoleMap << /X /P >> >>\nendobj',
  '8 0 obj\n<< /Type /StructElem /S /Document /P 7 0 R /K [9 0 R] >>\nendobj',
  '9 0 obj\n<< /Type /StructElem /S /P /P 8 0 R /Pg 3 0 R /K [0 << /Type /MCR /MCID 0 /Pg 4 0 R >>] /Alt (x) >>\nendobj',
  '10 0 obj\n<< /First 11 0 R /Last 11 0 R /Count 1 >>\nendobj',
  '11 0 obj\n<< /Title (One) /Parent 10 0 R /Dest [3 0 R /XYZ 0 0 0] >>\nendobj',
  '12 0 obj\n<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D (a) >> >>\nendobj',
  '13 0 obj\n<< /Names [(a) [4 0 R /Fit]] >>\nendobj',
  '14 0 obj\n<< /Length 51 >>\nstream\n1 beginbfrange <00> <ff> <0000> endbfrange endcmap   \nendstream\nendobj',
  'trailer\n<< /Root 1 0 R /Size 15 >>\n%%EOF\n',
].join('\n');

/** A word of a PDF that says where to go on, how much there is, or what something is. */
const words = /\b\d+ 0 R\b|-?\b\d+(?:\.\d+)?\b|\/[A-Za-z]+\b|<<|>>|\[|\]|\bstream\b|\bendobj\b/g;

/** What a stranger puts in its place. */
const others = [
  '1 0 R',
  '2 0 R',
  '3 0 R',
  '7 0 R',
  '12 0 R',
  '9999999 0 R',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '/Kids',
  '/P',
  '/Pages',
  '/Length',
  '/FlateDecode',
  '/Type',
  'null',
  'true',
  '()',
  '<FEFFD800>',
  '<<',
  '>>',
  '[',
  ']',
  '',
];

/** PDFs in which a few words are others, and PDFs with damaged bytes. */
export function pdfs(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const whole = fc.constantFrom(...samples);
  const change = fc.tuple(fc.nat(1e9), fc.constantFrom(...others), fc.nat(1e9), fc.nat(2));
  const reworded = fc
    .tuple(whole, fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([bytes, changes]) => changes.reduce(reword, Buffer.from(bytes).toString('latin1')))
    .map((text) => Uint8Array.from(Buffer.from(text, 'latin1')));
  return fc.oneof({ weight: 3, arbitrary: reworded }, { weight: 1, arbitrary: damagedBytes(whole) });
}

function reword(text: string, [at, other, from, kind]: [number, string, number, number]): string {
  // Streams are long and mean nothing as words: what stands between them is meant.
  const found = [
    ...text.replace(/stream\r?\n[\s\S]*?endstream/g, (part) => ' '.repeat(part.length)).matchAll(words),
  ];
  const [target, source] = [found[at % found.length], found[from % found.length]];
  if (target === undefined || source === undefined) return text;
  const put = kind === 0 ? other : source[0];
  // Of the same length where it can be, so that all offsets still hold.
  const padded = put.length < target[0].length ? put.padEnd(target[0].length) : put;
  return text.slice(0, target.index) + padded + text.slice(target.index + target[0].length);
}
