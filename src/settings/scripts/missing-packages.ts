import type { Brand } from '../../domain/brand.js';
import { formOfLanguage } from '../../domain/font-stack.js';
import { isEastAsian, type ScriptFont, scriptFontsFor } from '../../fonts/script-fonts.js';
import { findFontPackage } from '../find-font-package.js';

/**
 * The packages that would draw a character in a language and are not installed, the likeliest first.
 *
 * @param folders where packages are looked for
 */
export function missingPackages(
  { form: otherwise = 'sc' }: Brand['fonts'],
  folders: readonly string[],
): (codePoint: number, language: string) => readonly ScriptFont[] {
  const known = new Map<string, boolean>();
  const isMissing = ({ name }: ScriptFont) => {
    const missing = known.get(name) ?? findFontPackage(name, folders) === undefined;
    known.set(name, missing);
    return missing;
  };
  return (codePoint, language) => {
    const form = formOfLanguage(language) ?? otherwise;
    const own = scriptFontsFor(codePoint, form).filter(isMissing);
    // A syllable that its own font would draw is not drawn before the font of the text's Chinese characters is there.
    return own.length > 0 || !isEastAsian(codePoint) ? own : scriptFontsFor(0x4e00, form).filter(isMissing);
  };
}
