import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Right from every place that this code runs in, since it lies directly in src/, and the files of a bundle lie directly
// in dist/: no other file may count folders up from its own place. What a file finds beside itself (a thread's code, a
// program that Java runs) is named the same in src and in dist/, and lies beside it in both.

/** Absolute path of the folder that holds our own code: src/ or dist/. */
export const codeFolder = fileURLToPath(new URL('.', import.meta.url)).replace(/[/\\]$/, '');

/** Absolute path of the installed package: the folder that holds package.json and templates/. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Version of Ladderpress itself, as package.json says it: `0.1.0`. */
export function packageVersion(): string {
  const value: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : '';
}
