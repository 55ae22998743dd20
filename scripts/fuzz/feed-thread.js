// Feeds one target until its time is up, and tells the main thread each input before it is fed: an input that never ends,
// or takes the thread along, is known all the same.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';

// As the program does: what packages write there is for their makers.
Object.assign(globalThis.console, { log() {}, info() {}, warn() {}, error() {}, debug() {} });

const { module, name, seed, end, batches, pdfs } = workerData;
const { targets, faultOf } = await import(module);
const target = targets.find((each) => each.name === name);
const inputs = target.inputs({ pdfs: pdfs.map((path) => new Uint8Array(readFileSync(path))) });
/** First lines of what failed already: once is enough. */
const known = new Set();

for (let batch = 0; batch < batches && Date.now() < end; batch += 1) {
  const own = seed + batch;
  const property = fc.asyncProperty(inputs, async (bytes) => {
    parentPort.postMessage({ kind: 'input', seed: own, bytes });
    const fault = await faultOf(target, bytes);
    parentPort.postMessage({ kind: 'taken' });
    if (fault !== undefined && !known.has(nameOf(fault))) throw new Error(fault);
  });
  const { failed, counterexample } = await fc.check(property, {
    seed: own,
    numRuns: 100,
    interruptAfterTimeLimit: Math.min(end - Date.now(), 30_000),
    markInterruptAsFailure: false,
  });
  if (!failed || counterexample === null) continue;
  const fault = (await faultOf(target, counterexample[0])) ?? 'fails now and then';
  known.add(nameOf(fault));
  parentPort.postMessage({ kind: 'fault', seed: own, bytes: counterexample[0], fault });
}

/** Without what differs from one input to the next. */
function nameOf(fault) {
  return fault.split('\n').slice(0, 2).join(' ').replace(/\d+/g, '').slice(0, 160);
}
