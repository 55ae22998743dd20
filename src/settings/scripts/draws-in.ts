import type { Brand } from '../../domain/brand.js';
import { fallbackIn } from '../../domain/font-stack.js';
import { hasOwnFont } from '../../fonts/script-fonts.js';
import { coverage } from '../coverage.js';
import { signFamilies } from '../find-font-package.js';

/** Says whether a brand's fonts draw a character in text of a language (BCP 47); letters of a script not by fonts of signs. */
export function drawsIn(fonts: Brand['fonts'], language: string): (codePoint: number) => boolean {
  const stack = [fonts.text, ...fallbackIn(fonts, language)];
  const any = coverage(stack);
  const own = coverage(stack.filter(({ name }) => !signFamilies.has(name)));
  return (codePoint) => (hasOwnFont(codePoint) ? own(codePoint) : any(codePoint));
}
