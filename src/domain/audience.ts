/** Whom a file is for: the company's own people, or somebody who applies to it. */
export const audiences = ['everyone', 'candidate'] as const;

export type Audience = (typeof audiences)[number];
