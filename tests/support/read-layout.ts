import type { PDFDict } from 'pdf-lib';
import { identity, type Matrix, multiply, toMatrix } from '../../src/pdf/content/matrix.js';
import { advance, openText } from '../../src/pdf/content/measure-text.js';
import { type ContentStream, openContents } from '../../src/pdf/content/open-contents.js';
import { isName } from '../../src/pdf/content/operand.js';
import { readNumbers, readOperands } from '../../src/pdf/content/read-operands.js';
import { pointAt } from '../../src/pdf/content/read-stretches.js';
import { fontReader } from '../../src/pdf/fonts/font-reader.js';
import { type FontReading, glyphCodes } from '../../src/pdf/fonts/read-font.js';
import { arrayAt, asNumbers, dictAt, nameAt } from '../../src/pdf/objects/look.js';
import { openPrint } from '../../src/pdf/objects/open-pdf.js';

/** What stands where on a print's first page, in points from its top left corner. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly bars: readonly Bar[];
}

/** Text that was painted in one go: `y` is its baseline. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** A filled rectangle. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads where the text and the filled rectangles of a print's first page stand. Throws when it is no print of ours. */
export async function readLayout(print: Uint8Array): Promise<PageLayout> {
  const pdf = await openPrint(print);
  const [first] = pdf.pages;
  const box = first === undefined ? undefined : arrayAt(first.dict, 'MediaBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = box === undefined ? [] : asNumbers(box);
  const upright = (found: Found): Found => ({
    runs: found.runs.map((run) => ({ ...run, x: run.x - left, y: top - run.y })),
    bars: found.bars.map((bar) => ({ ...bar, x: bar.x - left, y: top - bar.y - bar.height })),
  });
  const page = openContents(pdf).find(({ kind }) => kind === 'page');
  const found = page === undefined ? { runs: [], bars: [] } : upright(readContent(page));
  return { width: right - left, height: top - bottom, ...found };
}

interface Found {
  readonly runs: readonly TextRun[];
  readonly bars: readonly Bar[];
}

function readContent({ bytes, operations, owner }: ContentStream): Found {
  const fonts = fontReader();
  const fontNamed = (resource: string) => fonts(owner, resource);
  const runs: TextRun[] = [];
  const bars: Bar[] = [];
  const saved: Matrix[] = [];
  let ctm = identity;
  let weight: TextRun['weight'] = 'regular';
  let text = openText(0);
  let drawn: Bar[] = [];

  for (const operation of operations) {
    switch (operation.operator) {
      case 'q':
        saved.push(ctm);
        break;
      case 'Q':
        ctm = saved.pop() ?? ctm;
        break;
      case 'cm':
        ctm = multiply(toMatrix(readNumbers(bytes, operation)) ?? identity, ctm);
        break;
      case 're':
        drawn.push(barOf(readNumbers(bytes, operation), ctm));
        break;
      case 'f':
      case 'f*':
        bars.push(...drawn);
        drawn = [];
        break;
      case 'S':
      case 'n':
        drawn = [];
        break;
      case 'BT':
        text = openText(operation.from);
        break;
      case 'Tj':
      case 'TJ': {
        const start = pointAt(text, ctm);
        advance(text, bytes, operation, fontNamed);
        const width = pointAt(text, ctm).x - start.x;
        const shown =
          text.font === undefined ? '' : shownText(readOperands(bytes, operation).at(-1), text.font);
        runs.push({ text: shown, x: start.x, y: start.y, width, size: start.size, weight });
        break;
      }
      case 'Tf': {
        advance(text, bytes, operation, fontNamed);
        const [resource] = readOperands(bytes, operation);
        weight = isName(resource) ? weightOf(owner, resource.name) : 'regular';
        break;
      }
      default:
        advance(text, bytes, operation, fontNamed);
    }
  }
  return { runs, bars };
}

function barOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], ctm: Matrix): Bar {
  const [, , , , left, bottom] = multiply([1, 0, 0, 1, x, y], ctm);
  const [, , , , right, top] = multiply([1, 0, 0, 1, x + width, y + height], ctm);
  return {
    x: Math.min(left, right),
    y: Math.min(bottom, top),
    width: Math.abs(right - left),
    height: Math.abs(top - bottom),
  };
}

function weightOf(owner: PDFDict, resource: string): TextRun['weight'] {
  const resources = dictAt(owner, 'Resources');
  const fonts = resources && dictAt(resources, 'Font');
  const font = fonts && dictAt(fonts, resource);
  return /bold|black|heavy/i.test((font && nameAt(font, 'BaseFont')) ?? '') ? 'bold' : 'regular';
}

function shownText(shown: unknown, font: FontReading): string {
  const parts = Array.isArray(shown) ? shown : [shown];
  return parts
    .flatMap((part: unknown) => (part instanceof Uint8Array ? glyphCodes(font, part) : []))
    .map((code) => font.unicode.get(code) ?? '')
    .join('');
}
