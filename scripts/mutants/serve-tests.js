import { BroadcastChannel } from 'node:worker_threads';
import { startTests } from '@vitest/runner';
import { TestRunner } from 'vitest';

/** What changed code asks: which change is active. It is here before that code is loaded. */
const changes = {};
globalThis.__stryker__ = changes;

/**
 * Runs tests again and again in one worker. A plain run of vitest starts a worker and loads every module each time, which
 * takes a hundred times as long as the tests that are wanted. Here, the code stays loaded, and only the change that is
 * active differs. Orders come and results go by the channel that is named in `MUTANTS_CHANNEL`.
 */
export default class ServeTests extends TestRunner {
  order = undefined;
  failed = false;
  /** How long the process has worked on each test, in ms: on a busy machine, the clock runs on while a test waits. */
  worked = new WeakMap();

  /** Vitest comes by when it would load the first file; from then on, orders say what is run. */
  async onBeforeCollect() {
    if (this.order !== undefined) return;
    this.onCollected = (files) => this.chooseTests(files);
    this.onTaskUpdate = () => {};
    this.files = [...this.workerState.ctx.files];
    const channel = new BroadcastChannel(process.env.MUTANTS_CHANNEL);
    const orders = [];
    let wake = () => {};
    channel.onmessage = ({ data }) => {
      orders.push(data);
      wake();
    };
    channel.postMessage('ready');
    for (;;) {
      if (orders.length === 0) await new Promise((resolve) => (wake = resolve));
      this.order = orders.shift();
      if (this.order.tests?.length === 0) break;
      channel.postMessage(await this.carryOut());
    }
    channel.close();
  }

  /** Runs the tests that are ordered, up to the first that fails unless all are asked for. */
  async carryOut() {
    const { tests, limit } = this.order;
    this.failed = false;
    changes.hitCount = 0;
    changes.hitLimit = limit;
    const results = [];
    for (const file of [...this.files]) {
      if (tests?.some((id) => id.startsWith(`${file.filepath}#`)) === false) continue;
      results.push(...(await this.runFile(file)));
      if (!this.failed || tests === undefined) continue;
      // What notices one change often notices the next, so it is asked first.
      this.files = [file, ...this.files.filter((other) => other !== file)];
      break;
    }
    return { results, hits: changes.hitCount, coverage: changes.mutantCoverage };
  }

  async runFile(file) {
    const module = this.workerState.evaluatedModules.getModuleById(file.filepath);
    if (module !== undefined)
      Object.assign(module, { promise: undefined, exports: undefined, evaluated: false });
    const [run] = await startTests([file], this);
    const problem = run.result?.errors?.[0]?.message;
    if (problem !== undefined) return [{ id: file.filepath, name: file.filepath, failed: problem, time: 0 }];
    return testsOf(run)
      .filter(({ result }) => result?.state === 'pass' || result?.state === 'fail')
      .map((test) => ({
        id: idOf(test),
        name: nameOf(test),
        file: file.filepath,
        place: test.location,
        time: this.worked.get(test) ?? 0,
        failed: test.result.state === 'fail' ? (test.result.errors?.[0]?.message ?? 'failed') : undefined,
      }));
  }

  chooseTests(files) {
    const { tests } = this.order;
    if (tests === undefined) return;
    const wanted = new Set(tests);
    for (const test of files.flatMap(testsOf)) if (!wanted.has(idOf(test))) test.mode = 'skip';
  }

  onBeforeRunFiles() {
    changes.activeMutant = this.order.change;
  }

  onAfterRunFiles() {
    changes.activeMutant = undefined;
    super.onAfterRunFiles();
  }

  async onBeforeRunTask(test) {
    if (this.failed && this.order.tests !== undefined) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  onBeforeTryTask(test) {
    super.onBeforeTryTask(test);
    this.begun = process.cpuUsage();
    changes.currentTestId = idOf(test);
  }

  onAfterRunTask(test) {
    changes.currentTestId = undefined;
    if (this.begun !== undefined) {
      const { user, system } = process.cpuUsage(this.begun);
      this.worked.set(test, (user + system) / 1000);
    }
    this.failed ||= test.result?.state === 'fail';
    super.onAfterRunTask(test);
  }
}

function testsOf(task) {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf);
}

function idOf(test) {
  return `${test.file.filepath}#${nameOf(test)}`;
}

function nameOf(test) {
  const names = [];
  for (let task = test; task !== undefined && task !== task.file; task = task.suite) names.unshift(task.name);
  return names.join(' ');
}
