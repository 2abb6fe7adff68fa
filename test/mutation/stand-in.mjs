import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import * as fastCheck from 'fast-check';

/** Share of the inputs that `npm test` tries a property on. All of them would take days, thousands of mutants over. */
const SHARE = 0.1;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const { expect } = chai;
/** The test file that was loaded last: files that its tests name are relative to it. */
let loaded = '';
chai.Assertion.addMethod('toMatchFileSnapshot', async function (file) {
  expect(this._obj).toBe(await readFile(path.resolve(path.dirname(loaded), file), 'utf8'));
});

/** What was thrown because a property does not hold. */
export const refutations = new WeakSet();
const refuted = (error) => {
  refutations.add(error);
  throw error;
};

/** `fast-check` with fewer inputs, the same each time, and no search for the smallest that fails. */
export const fewerInputs = {
  ...fastCheck,
  assert(property, given = {}) {
    try {
      const done = fastCheck.assert(property, {
        ...given,
        seed: given.seed ?? 1,
        numRuns: Math.ceil((given.numRuns ?? 100) * SHARE),
        endOnFailure: true,
      });
      return done?.catch(refuted);
    } catch (error) {
      return refuted(error);
    }
  },
};

const newSuite = (name, parent) => ({
  name,
  parent,
  hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
});
const bodyOf = (rest) => rest.find((one) => typeof one === 'function');

/** A stand-in for `vitest` that only collects: the tests of a file, in order, each with the hooks around it. */
export function collector() {
  let tests = [];
  let suite;
  const finishing = [];
  const describe = (name, ...rest) => {
    const outer = suite;
    suite = newSuite(`${outer.name}${name} > `, outer);
    bodyOf(rest)();
    suite = outer;
  };
  const it = (name, ...rest) => tests.push({ name, full: `${suite.name}${name}`, suite, run: bodyOf(rest) });
  const each =
    (one) =>
    (rows) =>
    (name, ...rest) =>
      rows.map((row, i) => one(`${name} (${i})`, () => bodyOf(rest)(...(Array.isArray(row) ? row : [row]))));
  const hook = (kind) => (run) => suite.hooks[kind].push(run);
  describe.each = each(describe);
  it.each = each(it);
  const vitest = {
    describe,
    it,
    test: it,
    expect,
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: hook('afterAll'),
    onTestFinished: (run) => finishing.push(run),
  };
  return {
    vitest,
    /** The tests that loading a file declares. */
    collect({ file, load }) {
      loaded = file;
      tests = [];
      suite = newSuite('');
      load();
      return tests;
    },
    /** What a test wanted done when it has ended. */
    async finish() {
      for (const run of finishing.splice(0).reverse()) await run();
    },
  };
}
