import type { PDFDict } from 'pdf-lib';
import { arrayAt, asNumbers } from '../objects/look.js';
import { isDarkFill, patternOf } from './fill-colour.js';
import { followState } from './follow-state.js';
import { identity, type Matrix, multiply } from './matrix.js';
import type { ContentStream } from './open-contents.js';
import { readNumbers } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** What a stream fills that is no ink on paper. */
export interface Grounds {
  /** Whether most of the page is painted dark: what stands on it was chosen for that. */
  readonly isDark: boolean;
  /** Operations that set the colour of a surface and of nothing else. */
  readonly surfaces: ReadonlySet<Operation>;
  /** Names of patterns that are such a colour. */
  readonly patterns: ReadonlySet<string>;
}

/** The grounds of a stream; a form's are those of the page that paints it. */
export type GroundsOf = (content: ContentStream) => Grounds;

/** Looks through each page once. */
export function groundsOf(contents: readonly ContentStream[]): GroundsOf {
  const pages = new Map(
    contents.filter(({ kind }) => kind === 'page').map((content) => [content.page, findGrounds(content)]),
  );
  // The scale of a form is the painter's, so all that it fills counts as ink.
  return ({ kind, page }) => {
    const own = pages.get(page) ?? none;
    return kind === 'page' ? own : { ...none, isDark: own.isDark };
  };
}

const none: Grounds = { isDark: false, surfaces: new Set(), patterns: new Set() };

/**
 * Tells strokes of ink from surfaces by what is filled with a colour: text, and shapes that are small or thin, such as
 * rules, rungs, logos and the modules of a code, are ink.
 */
function findGrounds({ owner, bytes, operations }: ContentStream): Grounds {
  const page = pageArea(owner);
  const used = new Map<Operation, { hasText: boolean; shorter: number }>();
  const saved: State[] = [];
  let state: State = { ctm: identity, fill: undefined };
  // What is filled at once may be many shapes.
  let shapes: (Box | undefined)[] = [];
  let isDark = false;

  for (const operation of operations) {
    state = followState(state, saved, bytes, operation);
    switch (operation.operator) {
      case 'rg':
      case 'g':
      case 'scn':
        state = { ...state, fill: operation };
        break;
      case 're':
      case 'm':
      case 'l':
      case 'c':
        if (operation.operator === 're' || operation.operator === 'm') shapes.push(undefined);
        shapes.push(
          around(shapes.pop(), pointsOf(operation.operator, readNumbers(bytes, operation)), state.ctm),
        );
        break;
      case 'f':
      case 'f*':
      case 'B':
      case 'B*':
        if (state.fill !== undefined) {
          const use = used.get(state.fill) ?? { hasText: false, shorter: 0 };
          const shorter = shapes.map(sidesOf).map(({ width, height }) => Math.min(width, height));
          used.set(state.fill, { ...use, shorter: shorter.reduce((a, b) => Math.max(a, b), use.shorter) });
          const isMost = shapes.map(sidesOf).some(({ width, height }) => width * height > page / 2);
          if (isMost) isDark = isDarkFill(owner, bytes, state.fill);
        }
        shapes = [];
        break;
      case 'S':
      case 's':
      case 'n':
        shapes = [];
        break;
      case 'Tj':
      case 'TJ':
        if (state.fill !== undefined) used.set(state.fill, { hasText: true, shorter: 0 });
        break;
    }
  }
  const surfaces = [...used]
    .filter(([, { hasText, shorter }]) => !hasText && shorter > widestStroke)
    .map(([operation]) => operation);
  const patterns = surfaces.flatMap((fill) => patternOf(bytes, fill) ?? []);
  return { isDark, surfaces: new Set(surfaces), patterns: new Set(patterns) };
}

interface State {
  readonly ctm: Matrix;
  readonly fill: Operation | undefined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function sidesOf(box: Box | undefined): { readonly width: number; readonly height: number } {
  return box === undefined
    ? { width: 0, height: 0 }
    : { width: box.right - box.left, height: box.top - box.bottom };
}

/** In points: 8 mm, so that a logo is ink. */
const widestStroke = 23;

function pageArea(page: PDFDict): number {
  const box = arrayAt(page, 'MediaBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = box === undefined ? [] : asNumbers(box);
  return Math.abs((right - left) * (top - bottom));
}

function pointsOf(operator: string, numbers: readonly number[]): [number, number][] {
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  if (operator === 're') {
    return [
      [x, y],
      [x + width, y + height],
    ];
  }
  return Array.from({ length: numbers.length >> 1 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}

function around(box: Box | undefined, points: readonly [number, number][], ctm: Matrix): Box | undefined {
  return points.reduce<Box | undefined>((found, [x, y]) => {
    const [, , , , right, top] = multiply([1, 0, 0, 1, x, y], ctm);
    return {
      left: Math.min(found?.left ?? right, right),
      right: Math.max(found?.right ?? right, right),
      bottom: Math.min(found?.bottom ?? top, top),
      top: Math.max(found?.top ?? top, top),
    };
  }, box);
}
