/// <reference lib="dom" />

/** Where it is kept: it is of this screen, and not of a framework. */
const key = 'ladderpress-true-size';

export const calibrationRange = { least: 0.5, most: 2.5, step: 0.005 } as const;

/**
 * How many CSS pixels of this screen are as long as the 96th part of an inch, which CSS takes for granted
 * (CSS Values 4, absolute lengths).
 */
export function calibration(): number {
  try {
    const kept = Number(localStorage.getItem(key));
    return kept >= calibrationRange.least && kept <= calibrationRange.most ? kept : 1;
  } catch {
    // A browser may keep nothing.
    return 1;
  }
}

export function keepCalibration(factor: number): void {
  try {
    localStorage.setItem(key, String(factor));
  } catch {}
}

/** A bank card (ISO/IEC 7810, ID-1), in millimetres: everybody has one to hold to the screen. */
export const bankCard = { width: 85.6, height: 53.98 } as const;

/** CSS pixels of a length on this screen. */
export function pixelsOf(millimetres: number, factor: number): number {
  return (millimetres / 25.4) * 96 * factor;
}
