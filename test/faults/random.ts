/** Numbers from 0 to 1 that look random, the same for each seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What random inputs begin from: the same each time, or `IOP_SEED=7` for others. */
export function seed(usual: number): number {
  return Number(process.env.IOP_SEED ?? usual);
}

/** How often a test that may run long is to run: `RUNS=500 npx vitest run …`, else as often as `npm test` has time for. */
export function runs(usual: number): number {
  return process.env.RUNS === undefined ? usual : Number(process.env.RUNS);
}
