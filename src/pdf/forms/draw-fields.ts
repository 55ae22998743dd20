import { PDFArray, type PDFContext, type PDFRef } from 'pdf-lib';
import { writeOperation } from '../content/write-operation.js';
import { deflatedStream } from '../objects/deflate.js';
import { dictAt, name } from '../objects/look.js';
import type { OpenPage } from '../objects/open-pdf.js';

type Box = readonly [left: number, bottom: number, right: number, top: number];

/**
 * What is seen of the fields of a page. Lines to write on by hand are part of a field's own look, so that they disappear when
 * something is typed; rings belong to the page, since viewers draw a field's look anew and would lose them.
 */
export interface DrawnFields {
  /** The look of an empty text field; one of a single line stands on a rule of the page. */
  lines(box: Box, kind: 'line' | 'lines'): PDFRef;
  /** The look of a choice that is made; it draws the ring about it, too. */
  dot(box: Box): PDFRef;
  /** The look of one that is not. */
  nothing(box: Box): PDFRef;
  /** Writes what belongs to the page. */
  close(): void;
}

/** Lines for a hand are as far apart as it needs, in points. */
const pitch = 21;

/** What is left free between boxes below each other, in points, so that their lines are all as far apart. */
const gap = 1.5;

/** Light enough to write over: a grey that prints. */
const grey = writeOperation('G', 0.55) + writeOperation('w', 0.5);

/** Looks that are alike are kept once. */
export function openDrawings(context: PDFContext): { onPage(page: OpenPage): DrawnFields } {
  const looks = new Map<string, PDFRef>();
  const look = (
    [left, bottom, right, top]: Box,
    kind: string,
    draw: (width: number, height: number) => string,
  ) => {
    const [width, height] = [rounded(right - left), rounded(top - bottom)];
    const key = `${kind} ${width} ${height}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    const about = context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    });
    const made = context.register(deflatedStream(context, Buffer.from(draw(width, height), 'latin1'), about));
    looks.set(key, made);
    return made;
  };
  return {
    onPage: (page) => {
      const painted: string[] = [];
      return {
        lines: (box, kind) =>
          look(
            box,
            kind,
            (width, height) =>
              `${kind === 'line' ? '' : `q\n${grey}${ruled(width, height)}Q\n`}/Tx BMC\nEMC\n`,
          ),
        dot: (box) => {
          painted.push(grey + ring(box, 0.5));
          return look(box, 'dot', (width, height) => writeOperation('g', 0) + disc(width, height));
        },
        nothing: (box) => look(box, 'nothing', () => ''),
        close: () => paint(page, painted),
      };
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function rule(width: number, y: number): string {
  return `${writeOperation('m', 0, y)}${writeOperation('l', width, y)}S\n`;
}

function ruled(width: number, height: number): string {
  const count = Math.max(1, Math.floor(height / pitch));
  return Array.from({ length: count }, (_, at) =>
    rule(width, rounded(2 + at * ((height + gap) / count))),
  ).join('');
}

function disc(width: number, height: number): string {
  return `${circle(width / 2, height / 2, Math.min(width, height) * 0.28)}f\n`;
}

function ring([left, bottom, right, top]: Box, inset: number): string {
  const radius = Math.min(right - left, top - bottom) / 2 - inset;
  return `${circle((left + right) / 2, (bottom + top) / 2, radius)}S\n`;
}

/** Of four curves, whose handles are as long as makes them nearly round. */
function circle(x: number, y: number, radius: number): string {
  const handle = radius * 0.5523;
  const curve = (...points: readonly number[]) => writeOperation('c', ...points.map(rounded));
  return [
    writeOperation('m', rounded(x + radius), rounded(y)),
    curve(x + radius, y + handle, x + handle, y + radius, x, y + radius),
    curve(x - handle, y + radius, x - radius, y + handle, x - radius, y),
    curve(x - radius, y - handle, x - handle, y - radius, x, y - radius),
    curve(x + handle, y - radius, x + radius, y - handle, x + radius, y),
  ].join('');
}

/** Behind all that is painted already: what Chromium painted leaves the page in whatever state it likes. */
function paint({ dict }: OpenPage, painted: readonly string[]): void {
  if (painted.length === 0) return;
  const { context } = dict;
  const wrap = (text: string) => context.register(deflatedStream(context, Buffer.from(text, 'latin1')));
  const before = dict.get(name('Contents'));
  const contents = before === undefined ? undefined : context.lookup(before);
  const own = contents instanceof PDFArray ? contents.asArray() : before === undefined ? [] : [before];
  const drawing = `Q\n/Artifact BMC\nq\n${painted.join('')}Q\nEMC\n`;
  dict.set(name('Contents'), context.obj([wrap('q\n'), ...own, wrap(drawing)]));
  if (dictAt(dict, 'Resources') === undefined) dict.set(name('Resources'), context.obj({}));
}
