/**
 * How far two statements say the same, from 0 to 1: the Dice coefficient of the words they share (Dice 1945), in which a
 * word weighs the more the fewer statements of the framework have it (inverse document frequency, Spärck Jones 1972). So
 * "team" ties nothing together where every other statement names one. It needs no list of stop words, hence no language.
 */
export interface Kinship {
  readonly between: (a: string, b: string) => number;
}

/** How common words are. */
export interface WordSpread {
  /** How many statements were counted. */
  readonly statements: number;
  /** How many of them have each word, by its stem. */
  readonly words: Readonly<Record<string, number>>;
}

/** How common each word is in these statements. */
export function spreadIn(statements: readonly string[]): WordSpread {
  const words: Record<string, number> = Object.create(null);
  for (const statement of statements) {
    for (const term of new Set(termsOf(statement))) words[term] = (words[term] ?? 0) + 1;
  }
  return { statements: statements.length, words };
}

/** The same, of the words of some texts alone: all that comparing these takes. */
export function spreadWithin({ statements, words }: WordSpread, texts: readonly string[]): WordSpread {
  const terms = [...new Set(texts.flatMap(termsOf))];
  return { statements, words: Object.fromEntries(terms.map((term) => [term, words[term] ?? 1])) };
}

/** A kinship that knows how common each word is. */
export function kinshipIn({ statements, words }: WordSpread): Kinship {
  const weightOf = (term: string) =>
    Math.log(1 + statements / (Object.hasOwn(words, term) ? (words[term] ?? 1) : 1));
  let known = new Map<string, Weighed>();
  let earlier: ReadonlyMap<string, Weighed> = known;
  const weigh = (text: string): Weighed => {
    const before = known.get(text) ?? earlier.get(text);
    if (before !== undefined) return before;
    const counts = new Map<string, number>();
    let sum = 0;
    for (const term of termsOf(text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      sum += weightOf(term);
    }
    const made = { counts, sum };
    if (known.size >= mostKnown) [earlier, known] = [known, new Map()];
    known.set(text, made);
    return made;
  };
  return {
    between(a, b) {
      const [left, right] = [weigh(a), weigh(b)];
      if (left.sum + right.sum === 0) return 0;
      let shared = 0;
      for (const [term, count] of left.counts) {
        shared += Math.min(count, right.counts.get(term) ?? 0) * weightOf(term);
      }
      return (2 * shared) / (left.sum + right.sum);
    },
  };
}

/**
 * Weighed statements that are kept, and as many of those before them: more than crafts have whose levels are compared one after
 * the other, and a fraction of what a large framework says.
 */
const mostKnown = 2000;

interface Weighed {
  readonly counts: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** Words without their endings; of scripts that set no spaces between words, each two neighbouring characters. */
function termsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '');
  return (plain.match(run) ?? []).flatMap((word) => (isUnspaced.test(word) ? pairsOf(word) : [stemOf(word)]));
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const run = new RegExp(`[${unspaced}\\p{M}]+|[\\p{L}\\p{N}\\p{M}]+`, 'gu');
const isUnspaced = new RegExp(`[${unspaced}]`, 'u');

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/**
 * The front of a word, which its forms share in most languages that inflect at the end: two thirds, never fewer than
 * four letters. It joins `test` and `tests`, `deploy` and `deployment`, `Dokumentation` and `Dokumentationen`.
 */
function stemOf(word: string): string {
  const letters = [...word];
  return letters.length <= 4
    ? word.replace(/s$/, '')
    : letters.slice(0, Math.max(4, Math.ceil(letters.length * 0.7))).join('');
}
