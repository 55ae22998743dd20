/**
 * What a bundler warns of ends the build: a package that is not installed would be left out of what is shipped, and nothing would
 * say so before somebody needs it.
 */
export function refuseWarnings(level, log, next) {
  if (level === 'warn') throw new Error(log.message);
  next(level, log);
}
