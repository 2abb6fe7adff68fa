import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

/**
 * Makes a program of a TypeScript file beside this one, for the oldest `node` that we support; it is removed
 * when the test has ended.
 * @returns its path
 */
export function childProgram(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'iop-test-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const outfile = path.join(folder, `${name}.mjs`);
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
