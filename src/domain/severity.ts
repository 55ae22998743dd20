/** An error stops the artifacts made from its file; a warning stops nothing, unless the build is strict. */
export type Severity = 'error' | 'warning';
