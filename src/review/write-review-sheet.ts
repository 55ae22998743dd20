import type { Brand } from '../domain/brand.js';
import type { ReviewForm } from '../domain/review-form.js';
import type { OfficeFacts } from '../office/document-properties.js';
import { writeXlsx } from '../xlsx/write-xlsx.js';
import { type AroundForm, reviewWorkbook } from './review-workbook.js';

/** A review form as an Excel file. */
export function writeReviewSheet(
  form: ReviewForm,
  { brand, facts, ...around }: AroundForm & { readonly brand: Brand; readonly facts: OfficeFacts },
): Uint8Array {
  return writeXlsx(reviewWorkbook(form, around), brand, facts);
}
