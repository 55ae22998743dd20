/**
 * What a file of many sheets is read on. Bound paper wants its chapters on right-hand pages, which leaves backs of sheets
 * blank; on a screen a blank page is one that somebody takes for a fault.
 */
export const media = ['print', 'screen'] as const;

export type Medium = (typeof media)[number];
