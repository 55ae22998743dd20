import type { PDFDict } from 'pdf-lib';
import { arrayAt, asNumbers } from '../objects/look.js';
import { isDarkFill, patternOf } from './fill-colour.js';
import { followState } from './follow-state.js';
import { identity, type Matrix } from './matrix.js';
import type { ContentStream } from './open-contents.js';
import { PathSize } from './path-size.js';
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
  const path = new PathSize(page / 2);
  let state: State = { ctm: identity, fill: undefined };
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
        path.add(bytes, operation, state.ctm);
        break;
      case 'f':
      case 'f*':
      case 'B':
      case 'B*': {
        const { shorter, isMost } = path.end();
        if (state.fill === undefined) break;
        const use = used.get(state.fill) ?? { hasText: false, shorter: 0 };
        used.set(state.fill, { ...use, shorter: Math.max(use.shorter, shorter) });
        if (isMost) isDark = isDarkFill(owner, bytes, state.fill);
        break;
      }
      case 'S':
      case 's':
      case 'n':
        path.end();
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

/** In points: 8 mm, so that a logo is ink. */
const widestStroke = 23;

function pageArea(page: PDFDict): number {
  const box = arrayAt(page, 'MediaBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = box === undefined ? [] : asNumbers(box);
  return Math.abs((right - left) * (top - bottom));
}
