import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Libraries that are loaded once, and not anew for each mutant. */
export const shared = ['vitest', 'fast-check', 'zod', 'yaml', 'js-yaml', 'esbuild'];

/**
 * Makes one script of test files and all they import. It exports, for each test file in order, its path and a function
 * that loads it, so that a mutant is met by modules as fresh as the program's, and only by those that are needed.
 * @param {string[]} tests paths of test files
 * @param {Map<string, string>} sources what to put in place of a source file
 * @param {string} outfile where the script goes
 */
export async function bundleTests(tests, sources, outfile) {
  const inPlace = {
    name: 'in-place',
    setup({ onLoad }) {
      onLoad({ filter: /\/(?:src|test)\/.*\.ts$/ }, async ({ path: file }) => {
        const contents = (sources.get(file) ?? (await readFile(file, 'utf8')))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
        return { contents, loader: 'ts' };
      });
    },
  };
  const loads = tests.map(
    (file) => `{ file: ${JSON.stringify(file)}, load: () => require(${JSON.stringify(file)}) }`,
  );
  await build({
    stdin: { contents: `module.exports = [${loads.join(', ')}]`, resolveDir: path.dirname(outfile) },
    outfile,
    bundle: true,
    external: shared,
    plugins: [inPlace],
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
  });
}
