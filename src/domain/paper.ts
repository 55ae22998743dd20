/** Papers to print on. */
export const paperIds = ['a4', 'a5', 'letter'] as const;

export type PaperId = (typeof paperIds)[number];

/** Paper sizes in millimetres (ISO 216; ANSI/ASME Y14.1 for Letter), portrait. */
export const papers = {
  a4: { name: 'A4', width: 210, height: 297 },
  a5: { name: 'A5', width: 148, height: 210 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const satisfies Record<PaperId, unknown>;

export const orientations = ['portrait', 'landscape'] as const;

export type Orientation = (typeof orientations)[number];
