/** The languages that we have words in. A further one is a further row: no table of words compiles without it. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** A table of words, or of anything else that a language has its own of. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** The language of ours that a tag (BCP 47) names, whatever its region; undefined where we have no words in it. */
export function ourLanguage(tag: string): Language | undefined {
  const [name] = tag.toLowerCase().split('-');
  return languages.find((language) => language === name);
}

/** What stands in a table for the language of a tag; the English where we have none of it. */
export function inLanguage<T>(table: InEveryLanguage<T>, tag: string): T {
  return table[ourLanguage(tag) ?? 'en'];
}
