import { fileURLToPath } from 'node:url';

/** Absolute path of the installed package: the folder that holds templates/, from src/settings and from dist/settings. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
