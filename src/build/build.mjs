/**
 * Bundles `src/` into `dist/`: one entry, one lazily loaded chunk a command, so that `--version` loads
 * almost nothing. Source maps are shipped; the licences of bundled libraries are written beside them.
 */
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
rmSync(new URL('dist/', root), { recursive: true, force: true });
await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  sourcemap: true,
  legalComments: 'linked',
  define: { __IOP_VERSION__: JSON.stringify(version) },
  // Bundled CommonJS libraries ask for Node's own modules by `require`, which ES modules do not have.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
