import { endOfGap, endOfRegular } from './bytes.js';
import type { Matrix } from './matrix.js';
import { readNumber } from './read-number.js';
import type { Operation } from './scan-operations.js';

/**
 * Measures the shapes of one path after another. A code has thousands of corners, so this goes without an object for each.
 */
export class PathSize {
  private readonly numbers = new Float64Array(6);
  /** The box around the shape that is being drawn; empty when it begins. */
  private left = 0;
  private right = 0;
  private bottom = 0;
  private top = 0;
  private isEmpty = true;
  /** Of the shapes before it. */
  private shorter = 0;
  private isMost = false;

  /** @param most an area in square points */
  constructor(private readonly most: number) {}

  /** Follows `re`, or a path from its `m` on; control points of a curve count as its own. */
  add(bytes: Uint8Array, { from, to }: Operation, ctm: Matrix): void {
    let count = 0;
    let at = endOfGap(bytes, from);
    while (at < to) {
      const end = Math.max(endOfRegular(bytes, at), at + 1);
      const number = readNumber(bytes, at, end);
      if (Number.isNaN(number)) {
        this.draw(bytes[at], count, ctm);
        count = 0;
      } else {
        this.numbers[count] = number;
        count += 1;
      }
      at = endOfGap(bytes, end);
    }
  }

  /**
   * Ends the path: the longest of the shorter sides of its shapes, in points, and whether one of them covers more than `most`.
   */
  end(): { readonly shorter: number; readonly isMost: boolean } {
    this.endShape();
    const { shorter, isMost } = this;
    this.shorter = 0;
    this.isMost = false;
    return { shorter, isMost };
  }

  /** @param operator its first byte; @param count of its numbers */
  private draw(operator: number | undefined, count: number, ctm: Matrix): void {
    const { numbers } = this;
    const isRectangle = operator === 0x72;
    if (isRectangle || operator === 0x6d) this.endShape();
    for (let at = 0; at + 1 < count; at += 2) {
      const isSize = isRectangle && at > 0;
      const x = (numbers[at] ?? 0) + (isSize ? (numbers[0] ?? 0) : 0);
      const y = (numbers[at + 1] ?? 0) + (isSize ? (numbers[1] ?? 0) : 0);
      this.reach(x, y, ctm);
    }
  }

  private endShape(): void {
    if (this.isEmpty) return;
    const width = this.right - this.left;
    const height = this.top - this.bottom;
    this.shorter = Math.max(this.shorter, Math.min(width, height));
    this.isMost ||= width * height > this.most;
    this.isEmpty = true;
  }

  private reach(x: number, y: number, ctm: Matrix): void {
    const right = x * ctm[0] + y * ctm[2] + ctm[4];
    const top = x * ctm[1] + y * ctm[3] + ctm[5];
    this.left = this.isEmpty ? right : Math.min(this.left, right);
    this.right = this.isEmpty ? right : Math.max(this.right, right);
    this.bottom = this.isEmpty ? top : Math.min(this.bottom, top);
    this.top = this.isEmpty ? top : Math.max(this.top, top);
    this.isEmpty = false;
  }
}
