/**
 * The plugin with which esbuild makes fewer files. It puts into one what the same entries load, and each module that is imported lazily is an
 * entry: sixty of those give two hundred files, of which `evaluate` would load eighty, at 0.1 ms each. So modules are
 * grouped by what common runs load, and an entry that loads a part of a group loads the whole: then esbuild makes one file of it.
 *
 * Rollup can be told what to put together. It would be one more tool, make a build of one second one of four, and gain 1 or 2 ms of a start.
 */
import path from 'node:path';
import { build } from 'esbuild';
import { moduleGroups, reached } from './module-groups.mjs';
import { runs } from './runs.mjs';

/**
 * The plugin, made for one build.
 * @param {import('esbuild').BuildOptions} options what is to be built
 */
export async function joinModules(options) {
  const { metafile } = await build({ ...options, sourcemap: false, metafile: true, write: false });
  const modules = modulesOf(metafile);
  const missing = runs.flatMap((run) => run.modules).filter((file) => !modules.has(file));
  if (missing.length > 0) throw new Error(`runs.mjs names what is not in the bundle: ${missing.join(', ')}`);
  // A program that acts when it is loaded, as a worker's does, is not to be where another would load it.
  const programs = Object.values(options.entryPoints);
  const groups = moduleGroups(runs, modules, (file) => !file.startsWith('src/') || programs.includes(file));
  const groupOf = new Map(groups.flatMap((group) => group.map((file) => [file, group])));
  const withGroup = (file) => [...modules.get(file).imports, ...(groupOf.get(file) ?? [])];
  const entries = Object.values(metafile.outputs)
    .map(({ entryPoint }) => entryPoint)
    .filter((file) => file?.startsWith('src/'));
  // Each import that esbuild asks about takes time: so only those with the name of an entry.
  const names = entries.map((file) => path.basename(file).replaceAll('.', '\\.'));
  return {
    name: 'join-modules',
    setup({ initialOptions: { absWorkingDir: root }, onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`/(?:${names.join('|')})$`) }, ({ path: name, kind, resolveDir }) => {
        if (kind !== 'dynamic-import' && kind !== 'entry-point') return undefined;
        const file = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/');
        return entries.includes(file) ? { path: file, namespace: 'entry' } : undefined;
      });
      onLoad({ filter: /^/, namespace: 'entry' }, ({ path: file }) => {
        const whole = [...reached([file], withGroup)].filter((one) => groupOf.has(one)).sort();
        const lines = [...whole.map((one) => `import './${one}';`), `export * from './${file}';`];
        return { contents: lines.join('\n'), resolveDir: root };
      });
    },
  };
}

/** What each module imports at once, and how many bytes of it are in the bundle. */
function modulesOf({ inputs, outputs }) {
  const modules = new Map();
  for (const file of Object.keys(inputs).sort()) {
    const imported = inputs[file].imports.filter(
      ({ kind, external }) => kind !== 'dynamic-import' && !external,
    );
    modules.set(file, { imports: imported.map((one) => one.path), size: 0 });
  }
  for (const { inputs: parts } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(parts)) modules.get(file).size += bytesInOutput;
  return modules;
}
