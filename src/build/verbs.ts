// What build.ts needs when something has to be made: many modules, which are loaded at one go.
export { outsideOf } from '../plan/narrowing.js';
export { keepRule } from '../write/keep-rule.js';
export { buildAgain } from './again/build-again.js';
export { splitByErrors } from './checks/split-by-errors.js';
export { assembleArtifacts } from './making/assemble-artifacts.js';
export { openOutputFor } from './making/open-output-for.js';
export { prepareAll } from './prepare-all.js';
export { dryRunReport, report } from './reports/make-report.js';
export { checkShares } from './shares/check-shares.js';
export { leaveShare } from './shares/leave-share.js';
