import { fileURLToPath } from 'node:url';

// Right from every place that this code runs in, since it lies directly in src/, and the files of a bundle lie directly
// in dist/: no other file may count folders up from its own place. What a file finds beside itself (a thread's code, a
// program that Java runs) is named the same in src and in dist/, and lies beside it in both.

/** Absolute path of the folder that holds our own code: src/ or dist/. */
export const codeFolder = fileURLToPath(new URL('.', import.meta.url)).replace(/[/\\]$/, '');

/** Absolute path of the installed package: the folder that holds package.json and templates/. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
