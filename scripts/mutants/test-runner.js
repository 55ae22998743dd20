import { BroadcastChannel } from 'node:worker_threads';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest } from 'vitest/node';

/** Stryker's door to the tests: one vitest in this process, whose only worker keeps everything loaded. See serve-tests.js. */
class KeptTests {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env.MUTANTS_CHANNEL = `mutants-${process.pid}`;
    this.channel = new BroadcastChannel(process.env.MUTANTS_CHANNEL);
    const ready = this.answer();
    this.vitest = await createVitest('test', {
      config: false,
      include: process.env.MUTANTS_TESTS.split(' '),
      watch: false,
      isolate: false,
      pool: 'threads',
      maxWorkers: 1,
      testTimeout: 60_000,
      includeTaskLocation: true,
      runner: './scripts/mutants/serve-tests.js',
      reporters: [{}],
    });
    this.run = this.vitest.start();
    await Promise.race([
      ready,
      this.run.then(() => {
        throw new Error(`Vitest ended: ${this.vitest.state.getUnhandledErrors().map(String).join('\n')}`);
      }),
    ]);
  }

  async dryRun() {
    const { results, coverage } = await this.ask({});
    return { status: DryRunStatus.Complete, tests: results.map(asTestResult), mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { results, hits } = await this.ask({ change: activeMutant.id, tests: testFilter, limit: hitLimit });
    const run = { status: DryRunStatus.Complete, tests: results.map(asTestResult) };
    return toMutantRunResult(determineHitLimitReached(hits, hitLimit) ?? run);
  }

  async dispose() {
    this.channel.postMessage({ tests: [] });
    await this.run;
    this.channel.close();
    await this.vitest.close();
  }

  ask(order) {
    const answer = this.answer();
    this.channel.postMessage(order);
    return answer;
  }

  answer() {
    return new Promise((resolve) => {
      this.channel.onmessage = ({ data }) => resolve(data);
    });
  }
}

function asTestResult({ id, name, file, place, time, failed }) {
  return {
    id,
    name,
    timeSpentMs: time,
    fileName: file,
    startPosition: place === undefined ? undefined : { line: place.line - 1, column: place.column - 1 },
    ...(failed === undefined
      ? { status: TestStatus.Success }
      : { status: TestStatus.Failed, failureMessage: failed }),
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'kept-tests', KeptTests)];
