import { reportAsJson } from './report-as-json.js';
import { reportAsText } from './report-as-text.js';
import type { Reporter, VerifyReporter } from './reporter.js';
import { verifyAsJson } from './verify-as-json.js';
import { verifyAsText } from './verify-as-text.js';

export const reporters = { text: reportAsText, json: reportAsJson } satisfies Record<string, Reporter>;

/** The same two ways for what reading output/ back found. */
export const verifyReporters = {
  text: verifyAsText,
  json: verifyAsJson,
} satisfies Record<string, VerifyReporter>;
