export { BuildError } from './domain/build-error.js';
export type { ArtifactRow, BuildReport, ManifestRow, ProgressEvent } from './domain/build-report.js';
export type {
  AnsweredForm,
  AnsweredStatement,
  CollectedAnswers,
  ToldOfForm,
} from './domain/collected-answers.js';
export type { Comparison, FactChange, PageChange, PartChange, TextChange } from './domain/comparison.js';
export type { Diagnostic } from './domain/diagnostic.js';
export type { InspectedCraft, Inspection } from './domain/inspection.js';
export type { Place } from './domain/place.js';
export type { ReadArea, ReadCraft, ReadFramework, ReadLevel } from './domain/read-framework.js';
export type { Severity } from './domain/severity.js';
export type { Fault, FaultCode, VerifyReport } from './domain/verify-report.js';
export { type BuildOptions, build } from './library/build.js';
export { type CollectOptions, collect } from './library/collect.js';
export { type DiffOptions, diff } from './library/diff.js';
export { type InspectOptions, inspect } from './library/inspect.js';
export { type PlannedFile, type PlanReport, plan } from './library/plan.js';
export { type ReadOptions, read } from './library/read.js';
export { type VerifyFolderOptions, verify } from './library/verify.js';
