import { type Diagnostic, inBrief } from '../domain/diagnostic.js';
import type { Place } from '../domain/place.js';
import { type Code, rules } from '../domain/rules.js';

/** What to say about a problem. `fix` may end with "Did you mean …?". */
export interface ProblemWords {
  readonly what: string;
  readonly why?: string;
  readonly fix: string;
  /** Whether no release is made with it, though others with its code may be. */
  readonly stopsRelease?: true;
}

/** A problem in what an author wrote, with the severity that its rule has. */
export function problem(code: Code, place: Place, words: ProblemWords): Diagnostic {
  const { severity, stopsRelease } = rules[code];
  return {
    code,
    severity,
    place,
    ...inBrief({ what: words.what, why: words.why ?? '', fix: words.fix.trim() }),
    ...(words.stopsRelease === true || stopsRelease ? { stopsRelease: true as const } : {}),
  };
}

/** Collects problems; the same code twice at one place with the same words counts once. */
export interface Problems<C extends Code = Code> {
  // No method: the compiler looks closer at the parameters of a property.
  readonly add: (code: C, place: Place, words: ProblemWords) => void;
  readonly found: readonly Diagnostic[];
  /** Whether what was read is not checked, since nobody asks what is wrong with it. */
  readonly isUnchecked: boolean;
}

export function collectProblems({ isUnchecked = false } = {}): Problems {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    found,
    isUnchecked,
    add(code, place, words) {
      const key = `${place.file}:${place.line}:${place.column}:${code}:${words.what}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push(problem(code, place, words));
    },
  };
}
