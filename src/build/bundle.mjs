/**
 * Bundles `src/`: one entry for the program and one for its workers, one lazily loaded chunk a command, so that `--version`
 * loads almost nothing. Source maps are shipped; the licences of bundled libraries are written beside them.
 */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);

/**
 * Puts the bundled program into a folder, which is emptied first.
 * @param {string} folder absolute, or relative to the package
 * @returns what went into it: esbuild's metafile
 */
export async function bundle(folder) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  rmSync(path.resolve(fileURLToPath(root), folder), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { main: 'src/main.ts', worker: 'src/batch/worker.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    sourcemap: true,
    metafile: true,
    legalComments: 'linked',
    define: { __IOP_VERSION__: JSON.stringify(version) },
    // Bundled CommonJS libraries ask for Node's own modules by `require`, which ES modules do not have.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return metafile;
}
