import { finishPart, finishPdf } from '../pdf/finish-pdf.js';
import { mergePdfs } from '../pdf/merge-pdfs.js';
import { preparePart } from '../pdf/prepare-part.js';
import type { Work } from './finisher.js';

/** How each kind of work is done; the same in a thread and outside. */
export const workTable: {
  [K in keyof Work]: (task: Work[K]['task']) => Work[K]['result'] | Promise<Work[K]['result']>;
} = {
  finish: ({ print, html, letterhead, form, facts, self }) =>
    finishPdf(print, facts, self, html, letterhead, form),
  finishPart: ({ part, facts, self }) => finishPart(part, facts, self),
  prepare: ({ print, html, letterhead, form }) => preparePart(print, html, letterhead, form),
  merge: ({ parts, facts, numbers }) => mergePdfs(parts, facts, numbers),
};
