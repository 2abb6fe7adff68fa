/**
 * `npm run bench [-- --small | --large]`: measures the program against its targets. Bundles the TypeScript beside it, since Node 20 cannot
 * run that, and starts it; the program measured is the built one.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
// Below `node_modules`, so that packages are found from there.
const outdir = fileURLToPath(new URL(`../../node_modules/.cache/iop-bench-${process.pid}/`, import.meta.url));
try {
  await build({
    entryPoints: ['main.ts', 'read-alone.ts'].map((name) => path.join(here, name)),
    outdir,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    outExtension: { '.js': '.mjs' },
  });
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const args = ['--expose-gc', path.join(outdir, 'main.mjs'), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 2;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
