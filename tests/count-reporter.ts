import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line for people and machines: `12 passed, 0 failed`. A file that cannot be loaded is one failure. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter(
      (module) => module.state() === 'failed' && ![...module.children.allTests('failed')].length,
    ).length;
    const failed = count('failed') + broken + errors.length;
    const skipped = count('skipped');
    // After the other reporters, which write when this hook has been called.
    process.once('exit', () => {
      const more = skipped === 0 ? '' : `, ${skipped} skipped`;
      process.stdout.write(`${count('passed')} passed, ${failed} failed${more}\n`);
    });
  }
}
