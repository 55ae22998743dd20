import { type BuildReport, emptyReport } from '../domain/build-report.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { products } from '../products/index.js';
import type { ReportOptions } from '../report/reporter.js';
import type { World } from './command.js';

/** What reporters are told of the world around a command that began at `started`. */
export function reportOptions(world: World, started: Date, { strict }: { strict: boolean }): ReportOptions {
  return {
    cwd: world.cwd,
    strict,
    colour: hasColour(world),
    milliseconds: world.now().getTime() - started.getTime(),
    names: Object.fromEntries(products.map(({ id, name, plural }) => [id, { name, plural }])),
  };
}

/** The result when settings or brands are so wrong that nothing can begin. */
export function nothingMade({ cwd }: World, diagnostics: readonly Diagnostic[]): BuildReport {
  return emptyReport({ folder: cwd, output: cwd }, diagnostics);
}

/** See https://no-color.org: set to anything but nothing. */
function hasColour({ stdout, env }: World): boolean {
  return stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}
