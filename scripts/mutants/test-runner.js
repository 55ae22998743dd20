import { setTimeout } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest } from 'vitest/node';
import { isInPart } from './is-in-part.js';

/** Stryker waits this many times as long, by the clock, as a run may work. */
const workShare = 60;

/** Stryker's door to the tests: one vitest in this process, whose only worker keeps everything loaded. See serve-tests.js. */
class KeptTests {
  orders = 0;
  isStuck = false;

  /**
   * Of code that runs as it loads as well as in tests, Stryker would have everything loaded anew for each change, left out
   * or not, unless told that it is done here. No change is active while anything loads, so nothing has to be.
   */
  capabilities() {
    return { reloadEnvironment: true };
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

  async mutantRun({ activeMutant, testFilter, hitLimit, timeout }) {
    // Stryker starts this process again for a run that ends so, and asks once more.
    // Runs that end so count neither as noticed nor as not.
    const isLeftOut = !isInPart(activeMutant, process.env.MUTANTS_PART);
    if (isLeftOut) return { status: MutantRunStatus.Error, errorMessage: 'This change is not tried.' };
    // Stryker starts this process again for a run that was given up, and asks once more.
    if (this.isStuck) throw new Error('The code that was changed before still runs.');
    const order = { change: activeMutant.id, tests: testFilter, limit: hitLimit };
    const answer = await Promise.race([this.ask(order), this.spend(timeout / workShare)]);
    if (answer === undefined) {
      this.isStuck = true;
      return { status: MutantRunStatus.Timeout };
    }
    const { results, hits } = answer;
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
    this.orders += 1;
    const answer = this.answer();
    this.channel.postMessage(order);
    return answer;
  }

  /**
   * Answers undefined once this process has worked for so long since, in ms. Time on the clock says little on a machine that
   * does other things too: what waits for its turn is not stuck.
   */
  async spend(limit) {
    const before = process.cpuUsage();
    const order = this.orders;
    for (;;) {
      await setTimeout(100, undefined, { ref: false });
      if (order !== this.orders) return undefined;
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 > limit) return undefined;
    }
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
