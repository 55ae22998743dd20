import { z } from 'zod';

/** What values of brand.yaml are made of. */
export function text(about: string) {
  return z.string().trim().min(1, 'It must not be empty.').describe(about);
}

export function colour(about: string) {
  const how = 'Write it as "#rrggbb", in quotes.';
  return z
    .string(how)
    .regex(/^#[0-9a-fA-F]{6}$/, how)
    .describe(about);
}

/** A length on paper. */
export function millimetres(least: number, most: number, about: string) {
  const how = `Write it in millimetres, from ${least} to ${most}.`;
  return z.number(how).min(least, how).max(most, how).describe(about);
}
