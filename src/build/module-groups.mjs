/**
 * Which modules are best one file of a bundle. A run loads a file whole, and at once all that this file imports. So modules that the same runs
 * need are a group to begin with; then two groups at a time are made one, as long as all runs together are the better for it.
 */

/** What one more file costs a run, in bytes: it takes 0.1 ms (`src/load/`), and so does as much more in another. */
const FILE = 16_000;

/**
 * @typedef {object} Group modules that the same runs load
 * @property {string[]} files
 * @property {number} size what is left of them in the bundle, in bytes
 * @property {number} runs a bit for each run that loads them
 * @property {Set<Group>} imports the others that are loaded with it
 * @property {boolean} isFixed no choice of ours: a library's
 */

/**
 * The groups, the best that is found by making at each step those two one that gain most.
 * @param {{ times: number, modules: string[] }[]} runs how often each is started, and the modules it loads; at most 31
 * @param {Map<string, { imports: string[], size: number }>} modules what each module imports at once, and its bytes in the bundle
 * @param {(file: string) => boolean} isFixed whether a module may not be moved
 * @returns {string[][]} the groups of what may be moved
 */
export function moduleGroups(runs, modules, isFixed) {
  const timesOf = (bits) => runs.reduce((sum, { times }, run) => (bits & (1 << run) ? sum + times : sum), 0);
  const groups = firstGroups(runs, modules, isFixed);
  const free = groups.filter((group) => !group.isFixed);
  for (;;) {
    const best = bestPair(free, timesOf);
    if (!best) return free.map(({ files }) => files);
    const [one, other] = best;
    free.splice(free.indexOf(other), 1);
    join(one, other, groups);
  }
}

/** These modules and all that they load at once, themselves or by others, as `importsOf` says. */
export function reached(files, importsOf) {
  const all = new Set(files);
  for (const file of all) for (const imported of importsOf(file)) all.add(imported);
  return all;
}

/** The modules by which runs load them. */
function firstGroups(runs, modules, isFixed) {
  const importsOf = (file) => modules.get(file).imports;
  const loaded = runs.map((run) => reached(run.modules, importsOf));
  const groups = new Map();
  const groupOf = new Map();
  for (const [file, { size }] of modules) {
    const bits = loaded.reduce((sum, files, run) => (files.has(file) ? sum | (1 << run) : sum), 0);
    if (bits === 0) continue;
    const key = `${bits} ${isFixed(file)}`;
    const group = groups.get(key) ?? {
      files: [],
      size: 0,
      runs: bits,
      imports: new Set(),
      isFixed: isFixed(file),
    };
    groups.set(key, group);
    groupOf.set(file, group);
    group.files.push(file);
    group.size += size;
  }
  for (const group of groups.values()) {
    for (const file of reached(group.files, importsOf)) group.imports.add(groupOf.get(file));
    group.imports.delete(group);
  }
  return [...groups.values()];
}

/** The two that gain most by being one; nothing if no two do. */
function bestPair(groups, timesOf) {
  let most = 0;
  let best;
  for (const [i, one] of groups.entries())
    for (let j = i + 1; j < groups.length; j += 1) {
      const gain = gainOf(one, groups[j], timesOf);
      if (gain > most) [most, best] = [gain, [one, groups[j]]];
    }
  return best;
}

/** What all runs together load less, in bytes, once these two are one; less than nothing if they load more. */
function gainOf(one, other, timesOf) {
  const runs = one.runs | other.runs;
  let gain = timesOf(one.runs & other.runs) * FILE;
  if (gain === 0) return 0;
  gain -= timesOf(runs & ~one.runs) * one.size + timesOf(runs & ~other.runs) * other.size;
  for (const group of [...one.imports, ...other.imports].filter((each) => runs & ~each.runs))
    if (group !== one && group !== other) gain -= timesOf(runs & ~group.runs) * (FILE + group.size);
  return gain;
}

/** Makes `one` both of them. */
function join(one, other, groups) {
  groups.splice(groups.indexOf(other), 1);
  one.files.push(...other.files);
  one.size += other.size;
  one.runs |= other.runs;
  for (const group of other.imports) one.imports.add(group);
  for (const group of groups) {
    if (!group.imports.has(one) && !group.imports.delete(other)) continue;
    group.imports.delete(other);
    for (const imported of [one, ...one.imports]) group.imports.add(imported);
    group.imports.delete(group);
  }
  one.imports.delete(one);
  one.imports.delete(other);
  for (const group of one.imports) group.runs |= one.runs;
}
