import type { Framework } from '../src/domain/framework.js';

export function wordsOfHtml(html: string): string[];
export function modelWords(framework: Framework): Record<string, string[]>;
