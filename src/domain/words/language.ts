/** The tags (BCP 47) of the languages that we have words in. A further one is a further tag, and its file asked for. */
export const languageIds = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'ar',
] as const;

export type Language = (typeof languageIds)[number];

/**
 * The language of ours that a tag (BCP 47) names, whatever its region; undefined where we have no words in it. Chinese
 * is told by its script, which a region tells too: `zh-TW` is written as `zh-Hant`.
 */
export function ourLanguage(tag: string): Language | undefined {
  const { language, script } = partsOf(tag);
  return languageIds.find((ours) => ours === `${language}-${script}` || ours === language);
}

interface TagParts {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

/** Language, script and region of a tag, as they are where it leaves them out; empty for what is no tag. */
export function partsOf(tag: string): TagParts {
  const parts = known.get(tag) ?? readParts(tag);
  known.set(tag, parts);
  return parts;
}

/** Each page asks several times, and `Intl` takes 50 µs to answer. */
const known = new Map<string, TagParts>();

function readParts(tag: string): TagParts {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    return { language, script, region };
  } catch {
    return { language: '', script: '', region: '' };
  }
}
