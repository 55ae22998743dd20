import type { Language } from '../language.js';
import type { AnyLanguage } from '../language-file.js';
import { arabic } from './arabic.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import { polish } from './polish.js';
import { portuguese } from './portuguese.js';
import { simplifiedChinese } from './simplified-chinese.js';
import { spanish } from './spanish.js';
import { swedish } from './swedish.js';
import { traditionalChinese } from './traditional-chinese.js';

/** Our words and what else we know of each language. */
export const languages: Readonly<Record<Language, AnyLanguage>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  sv: swedish,
  ja: japanese,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
  ko: korean,
  ar: arabic,
};
