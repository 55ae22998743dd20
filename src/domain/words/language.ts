import type { AnyLanguage } from './language-file.js';
import { english } from './languages/english.js';
import { german } from './languages/german.js';

/** The languages that we have words in, by their tags (BCP 47). A further one is a file and a row here. */
export const languages = {
  en: english,
  de: german,
} as const satisfies Readonly<Record<string, AnyLanguage>>;

export type Language = keyof typeof languages;

/**
 * The language of ours that a tag (BCP 47) names, whatever its region; undefined where we have no words in it. Chinese
 * is told by its script, which a region tells too: `zh-TW` is written as `zh-Hant`.
 */
export function ourLanguage(tag: string): Language | undefined {
  const { language, script } = partsOf(tag);
  return [`${language}-${script}`, language].find(isOurs);
}

/** Language, script and region of a tag, as they are where it leaves them out; empty for what is no tag. */
export function partsOf(tag: string): { language: string; script: string; region: string } {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    return { language, script, region };
  } catch {
    return { language: '', script: '', region: '' };
  }
}

function isOurs(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}
