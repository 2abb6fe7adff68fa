/**
 * How often a property is tried: the same sets every time, so that a build says the same twice. More, and others, by
 * `IOP_RUNS=20 IOP_SEED=7`.
 */
export function runs(times: number): { numRuns: number; seed: number } {
  return {
    numRuns: times * Number(process.env.IOP_RUNS ?? 1),
    seed: Number(process.env.IOP_SEED ?? 1),
  };
}
