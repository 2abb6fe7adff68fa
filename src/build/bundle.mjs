/**
 * Bundles `src/`: one entry for the program, one for its workers and one for its thread; each command loads what it needs in a few files, and
 * `--version` almost nothing (`join-modules.mjs`). And the shipped question sets, checked and packed. Source maps are shipped; the licences of
 * bundled libraries are written beside them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { joinModules } from './join-modules.mjs';

const root = new URL('../../', import.meta.url);

/** What both builds say to esbuild. */
const shared = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // Bundled CommonJS libraries ask for Node's own modules by `require`, which ES modules do not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/**
 * Puts the bundled program into a folder, which is emptied first.
 * @param {string} folder absolute, or relative to the package
 * @returns what went into it: esbuild's metafile
 */
export async function bundle(folder) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  rmSync(path.resolve(fileURLToPath(root), folder), { recursive: true, force: true });
  const options = {
    ...shared,
    outdir: folder,
    // White space and comments are in the maps; names stay, for stacks that can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    metafile: true,
    legalComments: 'linked',
    define: { __IOP_VERSION__: JSON.stringify(version) },
  };
  const program = {
    ...options,
    entryPoints: { main: 'src/main.ts', worker: 'src/batch/worker.ts' },
    splitting: true,
  };
  const built = await build({ ...program, plugins: [await joinModules(program)] });
  // It shares nothing with the program: so it loads no more than it needs, in as few files.
  const thread = await build({
    ...options,
    entryPoints: { 'ahead-thread': 'src/batch/ahead/thread-program.ts' },
    splitting: true,
  });
  await packShippedSets(path.resolve(fileURLToPath(root), folder, 'sets'));
  return {
    inputs: { ...built.metafile.inputs, ...thread.metafile.inputs },
    outputs: { ...built.metafile.outputs, ...thread.metafile.outputs },
  };
}

/** Packs the shipped sets with the sources' own loader; Node 20 cannot run TypeScript, so that is bundled first. */
async function packShippedSets(folder) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'iop-pack-'));
  try {
    const outfile = path.join(temporary, 'pack-sets.mjs');
    await build({ ...shared, entryPoints: ['src/build/pack-sets.ts'], outfile });
    const { packSets } = await import(pathToFileURL(outfile).href);
    await packSets(fileURLToPath(new URL('questions', root)), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
