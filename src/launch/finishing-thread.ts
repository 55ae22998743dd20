import { fileURLToPath } from 'node:url';
import { getEnvironmentData } from 'node:worker_threads';
import { codeOfThreads, nothingKept, openKeptCode } from './kept-code.js';
import { loadCode } from './load-code.js';

// What a finishing thread starts with: it becomes dist/finishing-thread.cjs.
const folder = fileURLToPath(new URL('.', import.meta.url));
const kept = getEnvironmentData(codeOfThreads) as [string, number | undefined] | undefined;
const keep = loadCode('thread.cjs', folder, kept === undefined ? nothingKept : openKeptCode(...kept, folder));
process.once('exit', keep);
