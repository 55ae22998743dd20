import matter from 'gray-matter';

/** A page's text taken apart. Offsets count from the start of the text. */
export type SplitPage =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-language'; readonly language: string; readonly contentStart: number }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'yaml';
      readonly yaml: string;
      readonly yamlStart: number;
      readonly contentStart: number;
    };

/**
 * Finds the front matter and never evaluates it. gray-matter would run a `---js` block, so every engine of it is
 * turned off, YAML's included: that is parsed elsewhere, where errors keep their line.
 * It is always given options, since without them it caches by text and a second parse of the same text lies.
 */
export function splitFrontMatter(text: string): SplitPage {
  if (!/^---(?!-)/.test(text)) return { kind: 'none' };
  const language = matter.language(text);
  if (!/^(?:|ya?ml)$/i.test(language.name)) {
    return { kind: 'other-language', language: language.name, contentStart: afterFence(text) };
  }
  const yamlStart = 3 + language.raw.length;
  closing.lastIndex = yamlStart;
  const close = closing.exec(text);
  if (close === null) return { kind: 'open' };
  const contentStart = close.index + close[0].length;
  // gray-matter knows neither spaces after a fence nor dots as its end, so it is given the fences that it knows; and nothing
  // of what follows, since what it gives back would hold a second copy of it for as long as a title lives.
  const plain = `---${text.slice(yamlStart, close.index)}---\n`;
  const page = matter(plain, { language: 'yaml', engines: enginesOff });
  return { kind: 'yaml', yaml: page.matter, yamlStart, contentStart };
}

/** Jekyll's pattern: three hyphens or dots, spaces, nothing else. */
const closing = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$(?![\s\S]))/gm;

const off = { parse: (): object => ({}), stringify: (): string => '' };
const refused = {
  parse: (): object => {
    throw new Error('Only YAML front matter is read.');
  },
  stringify: (): string => '',
};
const enginesOff = {
  yaml: off,
  json: refused,
  js: refused,
  javascript: refused,
  coffee: refused,
  coffeescript: refused,
  cson: refused,
  toml: refused,
};

function afterFence(text: string): number {
  const close = text.indexOf('\n---', 3);
  if (close < 0) return text.length;
  const end = text.indexOf('\n', close + 1);
  return end < 0 ? text.length : end + 1;
}
