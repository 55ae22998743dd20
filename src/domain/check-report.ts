import type { Diagnostic } from './diagnostic.js';

/** What looking at a framework found, without making anything of it; a value for the reporters. */
export interface CheckReport {
  /** Absolute path of the framework folder; places of its diagnostics are relative to it. */
  readonly folder: string;
  readonly crafts: number;
  readonly levels: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** Forms of that report: for people, for programs, for code scanning services, for GitHub and for GitLab. */
export const checkForms = ['text', 'json', 'sarif', 'github', 'gitlab'] as const;

export type CheckForm = (typeof checkForms)[number];
