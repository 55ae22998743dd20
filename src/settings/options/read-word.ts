import { BuildError } from '../../domain/build-error.js';
import type { ValueKind } from './kind.js';

/**
 * Reads the word after a flag; one that is not what it should be stays text, which `check-flags.ts` refuses.
 *
 * @param before what the same flag said before: lists grow
 */
export function readWord(kind: ValueKind, flag: string, word: string, before: unknown): unknown {
  switch (kind.kind) {
    case 'on or off':
      return true;
    case 'whole':
    case 'level':
      // Digits alone are a number: `1e1` and `0x1` are none.
      return /^\d+$/.test(word) ? Number(word) : word;
    case 'many':
      return [
        ...(Array.isArray(before) ? before : []),
        ...split(flag, word).map((part) => readWord(kind.of, flag, part, undefined)),
      ];
    default:
      return word;
  }
}

/** `a,b` is two values; blanks around them do not count. */
function split(flag: string, word: string): string[] {
  const parts = word.split(',').map((part) => part.trim());
  if (parts.every((part) => part !== '')) return parts;
  throw new BuildError(
    'bad-flag',
    `${flag} has an empty value: "${word}".`,
    'Write values with one comma between two.',
  );
}
