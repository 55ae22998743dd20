/** Ladderpress as a library: what the command line does, for a build of your own. */
export { type BuildHooks, build } from './build.js';
export { BuildError } from './domain/build-error.js';
export type { ArtifactRow, BuildReport, ManifestRow, ProgressEvent } from './domain/build-report.js';
export type { Diagnostic, Severity } from './domain/diagnostic.js';
export type { Place } from './domain/place.js';
export type { Settings } from './domain/settings.js';
