/** A process that tries mutants, one after the other, on a script made by `bundle-tests.mjs`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import { notTried } from './areas.mjs';
import { shared } from './bundle-tests.mjs';
import { collector, fewerInputs, refutations } from './stand-in.mjs';

/** A test that takes longer, in ms, waits for what never comes. */
const TEST_LIMIT = 120_000;

/** A mutant with which a test file takes the processor ten times as long, and this (ms), must be in an endless loop. */
const LOOP_LIMIT = 5_000;

/** The user that may nothing, on most systems. */
const NOBODY = 65534;

const [, , scriptFile] = process.argv;
const script = new vm.Script(`(function (require, module) {${readFileSync(scriptFile, 'utf8')}\n})`, {
  filename: scriptFile,
});
const nodes = createRequire(import.meta.url);
const libraries = new Map();
for (const name of shared) if (name !== 'vitest') libraries.set(name, await import(name));
libraries.set('fast-check', fewerInputs);
// What writes files may, changed, write anywhere: not as root.
if (process.getuid?.() === 0) {
  process.setgroups([]);
  process.setgid(NOBODY);
  process.setuid(NOBODY);
}
/** When this process ends itself, in microseconds of the processor's time, so that a busy machine is no endless loop. */
const end = new Float64Array(new SharedArrayBuffer(8)).fill(Number.POSITIVE_INFINITY);
const watch = `const { workerData } = require('node:worker_threads');
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (user + system > workerData[0]) process.kill(process.pid, 'SIGKILL');
}, 200);`;
new Worker(watch, { eval: true, workerData: end }).unref();
const switches = {};
globalThis.__stryker__ = switches;

/** The test files, none of their modules loaded yet: a function for each that gives its tests. */
function fresh() {
  const { vitest, collect, finish } = collector();
  const module = { exports: [] };
  const require = (name) => (name === 'vitest' ? vitest : (libraries.get(name) ?? nodes(name)));
  script.runInThisContext()(require, module);
  const tried = ({ name }) => !notTried.some((one) => name.startsWith(one));
  return { files: module.exports.map((one) => () => collect(one).filter(tried)), finish };
}

const suitesOf = (suite) => (suite ? [...suitesOf(suite.parent), suite] : []);

async function runHooks(suites, kind) {
  for (const suite of suites) for (const run of suite.hooks[kind]) await run();
}

async function limited(run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), TEST_LIMIT);
  });
  await Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

/** Runs tests of one file with all that is to happen before and after; `around` gets each of them to run. */
async function runTests(tests, finish, around) {
  const begun = new Set();
  try {
    for (const test of tests) {
      const suites = suitesOf(test.suite);
      const news = suites.filter((suite) => !begun.has(suite));
      for (const suite of news) begun.add(suite);
      await runHooks(news, 'beforeAll');
      await around(test, async () => {
        await runHooks(suites, 'beforeEach');
        try {
          await limited(async () => test.run());
        } finally {
          await runHooks(suites.toReversed(), 'afterEach');
          await finish();
        }
      });
    }
  } finally {
    await runHooks([...begun].reverse(), 'afterAll');
  }
}

/** Every test of a file without a mutant: how much of the processor's time it takes (ms), and which mutants it comes by, how often. */
async function dryRun(file) {
  const coverage = { static: {}, perTest: {} };
  Object.assign(switches, { activeMutant: undefined, mutantCoverage: coverage, currentTestId: undefined });
  const { files, finish } = fresh();
  const tests = files[file]();
  const times = tests.map(() => 0);
  const failed = [];
  const counting = [];
  await runTests(tests, finish, async (test, run) => {
    const i = tests.indexOf(test);
    switches.currentTestId = String(i);
    const start = process.cpuUsage();
    // With fewer inputs than it has, a test that counts them fails, and its properties hold.
    await run().catch((error) => (refutations.has(error) ? failed : counting).push(i));
    const { user, system } = process.cpuUsage(start);
    times[i] = (user + system) / 1000;
    switches.currentTestId = undefined;
  });
  return { coverage, times, failed, counting, names: tests.map(({ full }) => full) };
}

/** Which test tells a mutant from the code, if one does. */
async function tryMutant({ mutant, plan, hitLimit }) {
  Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit, currentTestId: undefined });
  let killedBy = 'loading';
  try {
    const { files, finish } = fresh();
    for (const { file, tests, counting, time } of plan) {
      const { user, system } = process.cpuUsage();
      end[0] = user + system + 1000 * (LOOP_LIMIT + 10 * time);
      const all = files[file]();
      const chosen = all.filter((_, i) => tests.includes(i));
      await runTests(chosen, finish, async (test, run) => {
        killedBy = test.full;
        await run().catch((error) => {
          if (refutations.has(error) || !counting.includes(all.indexOf(test))) throw error;
        });
      });
    }
  } catch {
    return { status: switches.hitCount > hitLimit ? 'timeout' : 'killed', killedBy };
  }
  return { status: 'survived' };
}

// A mutant's own; the test that waits for it fails anyway.
process.on('unhandledRejection', () => {});
process.on('message', async (question) => {
  process.send(question.dryRun === undefined ? await tryMutant(question) : await dryRun(question.dryRun));
});
// Who asks is gone: nobody else ends this.
process.on('disconnect', () => process.exit());
process.send('ready');
