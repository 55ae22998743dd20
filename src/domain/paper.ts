/** Papers to print on. */
export const paperIds = ['a4', 'a5', 'letter'] as const;

export type PaperId = (typeof paperIds)[number];

/** Paper sizes in millimetres (ISO 216; ANSI/ASME Y14.1 for Letter), portrait. */
export const papers = {
  a4: { name: 'A4', width: 210, height: 297 },
  a5: { name: 'A5', width: 148, height: 210 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const satisfies Record<PaperId, unknown>;

/** Papers of posters, in millimetres (ISO 216; ANSI/ASME Y14.1), portrait. */
export const posterPapers = {
  a3: { name: 'A3', width: 297, height: 420 },
  a2: { name: 'A2', width: 420, height: 594 },
  tabloid: { name: 'Tabloid', width: 279.4, height: 431.8 },
  'ansi-c': { name: 'ANSI C', width: 431.8, height: 558.8 },
} as const;

export type PosterPaperId = keyof typeof posterPapers;

/** The papers of a poster beside sheets of a paper, the smaller one first. */
export function postersBeside(paper: PaperId): readonly [PosterPaperId, PosterPaperId] {
  return paper === 'letter' ? ['tabloid', 'ansi-c'] : ['a3', 'a2'];
}

export const orientations = ['portrait', 'landscape'] as const;

export type Orientation = (typeof orientations)[number];
