import type { PrintJob } from '../../domain/plan.js';
import { sheetLook } from '../sheet-look.js';
import type { ViewContext } from '../views/view.js';
import { laySheet } from './lay-sheet.js';
import type { Foot } from './sheet.js';
import { sheetOf } from './sheet-of.js';

/** Why a foot cannot be set. `own` counts the brand's lines from 0; undefined when it is the page's own words. */
export type FootFault = { readonly own: number | undefined } & (
  | { readonly kind: 'too-wide'; readonly word: string }
  /** Millimetres. */
  | { readonly kind: 'too-tall'; readonly height: number; readonly most: number }
);

/** What is wrong with the foot of a document, without making the document. */
export function checkFoot(
  { template, subject }: Pick<PrintJob, 'template' | 'subject'>,
  context: ViewContext,
): FootFault | undefined {
  const sheet = sheetOf(template, context, subject);
  const laid = laySheet(sheet, context.edition, sheetLook(context.brand, context.framework.language).measure);
  if (laid.foot.misfit !== undefined) return { kind: 'too-wide', ...laid.foot.misfit };
  const height = laid.margins.foot;
  if (height <= laid.mostFoot) return undefined;
  return { kind: 'too-tall', height, most: laid.mostFoot, own: longestOwn(sheet.foot) };
}

/** The brand's longest line, when the brand says more than the page. */
function longestOwn({ about, release, address, own }: Foot): number | undefined {
  const length = (lines: readonly string[]) => lines.join('').length;
  if (length(own) <= length([...about, ...release, address])) return undefined;
  const most = Math.max(...own.map((line) => line.length));
  return own.findIndex((line) => line.length === most);
}
