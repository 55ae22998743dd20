import { reportAsJson } from './report-as-json.js';
import { reportAsText } from './report-as-text.js';
import type { Reporter } from './reporter.js';

export const reporters = { text: reportAsText, json: reportAsJson } satisfies Record<string, Reporter>;
