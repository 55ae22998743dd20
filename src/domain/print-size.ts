/** How large a file's text is: as usual, or large print of 16 points and more in one column. */
export const printSizes = ['standard', 'large'] as const;

export type PrintSize = (typeof printSizes)[number];
