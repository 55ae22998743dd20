/** What the white rest of a handout's last sheet is used for: the step to the next level, lines for evidence, nothing. */
export const handoutRests = ['step', 'evidence', 'nothing'] as const;

export type HandoutRest = (typeof handoutRests)[number];
