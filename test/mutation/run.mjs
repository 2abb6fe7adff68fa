/**
 * `npm run mutation [-- evaluate edit …]`: changes the code in thousands of small ways, one at a time, and counts the
 * changes that a test notices. `edit --only zone.ts` takes some files, `--every 5` a fifth of the mutants.
 *
 * The mutants are StrykerJS's. Its own runner starts a test run for each, which takes seconds; here the tests that come by
 * a mutant are run, the quickest first, in a process that is already there. Mutants that no test noticed are in
 * `.mutation/<area>.json`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { areas } from './areas.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { instrument } from './instrument.mjs';
import { planFor } from './plan.mjs';
import { Workers } from './workers.mjs';

/** Nothing takes this long (ms), on any machine. */
const AGES = 900_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = path.join(root, '.mutation');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
});

/** What became of each mutant of an area. */
async function tryArea({ mutate, tests }, script) {
  const find = (patterns) => globSync(patterns, { cwd: root, absolute: true }).sort();
  const { mutants, sources } = await instrument(find(mutate).filter((file) => file.includes(values.only)));
  const testFiles = find(tests);
  await bundleTests(testFiles, sources, script);
  const workers = new Workers(Number(values.workers), script);
  try {
    const dryRuns = await Promise.all(testFiles.map((_, i) => workers.ask({ dryRun: i }, AGES)));
    for (const { failed, counting, names } of dryRuns) {
      for (const i of failed) process.stderr.write(`left out, fails without a mutant: ${names[i]}\n`);
      for (const i of counting)
        process.stderr.write(`only its properties, fails without a mutant: ${names[i]}\n`);
    }
    const tryOne = async ({ id, status }) => {
      if (status === 'Ignored') return { status: 'ignored' };
      const { plan, hitLimit } = planFor(id, dryRuns);
      if (plan.length === 0) return { status: 'no coverage' };
      return (await workers.ask({ mutant: id, plan, hitLimit }, AGES)) ?? { status: 'timeout' };
    };
    let done = 0;
    const some = mutants.filter((_, i) => i % Number(values.every) === 0);
    return await Promise.all(
      some.map(async (mutant) => {
        const result = { ...described(mutant), ...(await tryOne(mutant)) };
        done += 1;
        if (done % 100 === 0) process.stderr.write(`${done} of ${some.length}\n`);
        return result;
      }),
    );
  } finally {
    workers.end();
  }
}

function described({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  return {
    at: `${path.relative(root, fileName)}:${line + 1}:${column + 1}`,
    mutator: mutatorName,
    replacement,
  };
}

/** Counts by status; the score is the share that was noticed of all that were tried or met by no test. */
function countsOf(results) {
  const counts = { killed: 0, timeout: 0, survived: 0, 'no coverage': 0, ignored: 0 };
  for (const { status } of results) counts[status] += 1;
  const mutants = results.length - counts.ignored;
  return {
    mutants,
    ...counts,
    score: `${((100 * (counts.killed + counts.timeout)) / mutants).toFixed(1)} %`,
  };
}

const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(', ')}: no such area; there are ${Object.keys(areas).join(', ')}\n`);
  process.exit(2);
}
for (const name of positionals.length > 0 ? positionals : Object.keys(areas)) {
  const start = performance.now();
  const folder = path.join(out, `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const results = await tryArea(areas[name], path.join(folder, 'tests.cjs'));
    const alive = results.filter(({ status }) => status === 'survived' || status === 'no coverage');
    writeFileSync(
      path.join(out, `${name}${values.only && `-${values.only.replaceAll('/', '-')}`}.json`),
      `${JSON.stringify({ alive, results }, null, 1)}\n`,
    );
    const minutes = ((performance.now() - start) / 60_000).toFixed(1);
    const row = Object.entries({ ...countsOf(results), minutes }).map(([key, value]) => `${key} ${value}`);
    process.stdout.write(`${name}: ${row.join(', ')}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
