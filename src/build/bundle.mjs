/**
 * Bundles `src/`: one entry for the program, one for its workers and one for its thread; each command loads what it needs in a few files, and
 * `--version` almost nothing (`join-modules.mjs`). What loads them is beside them (`src/load/`). And the shipped question sets, checked and packed. Source maps are shipped; the licences of
 * bundled libraries are written beside them.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { toBeCommonJs, writeCommonJs } from './common-js.mjs';
import { joinModules } from './join-modules.mjs';

const root = new URL('../../', import.meta.url);

/** What each build says to esbuild. */
const shared = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  platform: 'node',
  target: 'node20.17',
};

/** Bundled CommonJS libraries ask for Node's own modules by `require`, which ES modules do not have. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

/**
 * Puts the bundled program into a folder, which is emptied first.
 * @param {string} folder absolute
 * @returns what went into it: esbuild's metafile
 */
export async function bundle(folder) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  const options = {
    ...shared,
    outdir: folder,
    // White space and comments are in the maps; names stay, for stacks that can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    legalComments: 'linked',
    define: { __IOP_VERSION__: JSON.stringify(version) },
  };
  const program = {
    ...options,
    ...toBeCommonJs,
    entryPoints: { main: 'src/main.ts', [programOf('worker')]: 'src/batch/worker.ts' },
  };
  const built = await build({ ...program, plugins: [await joinModules(program)] });
  // It shares nothing with the program: so it loads no more than it needs, in as few files.
  const thread = await build({
    ...options,
    ...toBeCommonJs,
    entryPoints: { [programOf('ahead-thread')]: 'src/batch/ahead/thread-program.ts' },
  });
  await writeCommonJs([...built.outputFiles, ...thread.outputFiles], options);
  await addLoader(folder, options);
  await packShippedSets(path.join(folder, 'sets'));
  return {
    inputs: { ...built.metafile.inputs, ...thread.metafile.inputs },
    outputs: { ...built.metafile.outputs, ...thread.metafile.outputs },
  };
}

/** The name of the bundle's file that `worker.cjs` or `ahead-thread.cjs` has the loader load. */
function programOf(started) {
  return `${started}-program`;
}

/** What loads the program; and what Node starts to have it load a worker or a thread, as `bin/iop.js` has it load the main program. */
async function addLoader(folder, options) {
  const { outExtension } = toBeCommonJs;
  await build({
    ...options,
    outExtension,
    format: 'cjs',
    sourcemap: true,
    entryPoints: ['src/load/load.ts'],
  });
  for (const started of ['worker', 'ahead-thread']) {
    const text = `require('./load.cjs').load('${programOf(started)}.cjs');\n`;
    writeFileSync(path.join(folder, `${started}.cjs`), text);
  }
}

/** Packs the shipped sets with the sources' own loader; Node 20 cannot run TypeScript, so that is bundled first. */
async function packShippedSets(folder) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'iop-pack-'));
  try {
    const outfile = path.join(temporary, 'pack-sets.mjs');
    await build({ ...shared, format: 'esm', banner, entryPoints: ['src/build/pack-sets.ts'], outfile });
    const { packSets } = await import(pathToFileURL(outfile).href);
    await packSets(fileURLToPath(new URL('questions', root)), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
