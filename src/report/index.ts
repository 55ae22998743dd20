import type { CheckForm } from '../domain/check-report.js';
import { checkAsGithub } from './check-as-github.js';
import { checkAsGitlab } from './check-as-gitlab.js';
import { checkAsJson } from './check-as-json.js';
import { checkAsSarif } from './check-as-sarif.js';
import { checkAsText } from './check-as-text.js';
import type { CheckReporter } from './check-reporter.js';
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

/** What looking at a framework found, in each form that somebody reads. */
export const checkReporters = {
  text: checkAsText,
  json: checkAsJson,
  sarif: checkAsSarif,
  github: checkAsGithub,
  gitlab: checkAsGitlab,
} satisfies Record<CheckForm, CheckReporter>;
