/** Tests that take the processor longer than this (ms) without a mutant are not tried. */
const SLOW = 4000;

/**
 * The tests that come by a mutant, the quickest file first; without those whose properties do not hold anyway.
 * @param {string} id of the mutant
 * @param {{ coverage: object, times: number[], failed: number[], counting: number[] }[]} dryRuns one for each test file
 * @returns `counting`: tests that fail anyway, and tell by their properties alone; `time`: of the processor (ms) that a file takes without the mutant; `hitLimit`: how often the mutant may be met before it must be an endless loop
 */
export function planFor(id, dryRuns) {
  const plan = dryRuns
    .map(({ coverage, times, failed, counting }, file) => {
      const meets = (i) => id in coverage.static || id in (coverage.perTest[i] ?? {});
      const tests = [...times.keys()].filter((i) => meets(i) && times[i] < SLOW && !failed.includes(i));
      const time = tests.reduce((sum, i) => sum + times[i], 0);
      return { file, tests, counting, time };
    })
    .filter(({ tests }) => tests.length > 0)
    .sort((a, b) => a.time - b.time);
  const hits = dryRuns
    .flatMap(({ coverage }) => [coverage.static, ...Object.values(coverage.perTest)])
    .reduce((sum, one) => sum + (one[id] ?? 0), 0);
  return { plan, hitLimit: 100 * hits + 1000 };
}
