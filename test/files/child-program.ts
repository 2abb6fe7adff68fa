import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Makes a program of a TypeScript file beside this one, for `node` as old as we support; returns its path.
 */
export function childProgram(name: string): string {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'iop-test-program-')), `${name}.mjs`);
  const entry = new URL(`./${name}.ts`, import.meta.url).pathname;
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  return outfile;
}
