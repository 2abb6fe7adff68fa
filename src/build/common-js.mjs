/**
 * Writes what esbuild has bundled as CommonJS: only that can be loaded with code that V8 has compiled before (`src/load/`), and esbuild itself
 * splits nothing but ES modules.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/** What the build of ES modules says to esbuild, so that they can be made CommonJS. */
export const toBeCommonJs = {
  format: 'esm',
  splitting: true,
  write: false,
  sourcemap: 'inline',
  outExtension: { '.js': '.cjs' },
};

/**
 * Writes these files: modules with their source maps beside them, and others as they are.
 * @param {import('esbuild').OutputFile[]} files
 * @param {import('esbuild').TransformOptions} options how they were bundled
 */
export async function writeCommonJs(files, { target, minifySyntax, minifyWhitespace }) {
  const written = files.map(async ({ path: file, text, contents }) => {
    mkdirSync(path.dirname(file), { recursive: true });
    if (!file.endsWith('.cjs')) return writeFileSync(file, contents);
    const { code, map } = await transform(text, {
      ...{ target, minifySyntax, minifyWhitespace },
      platform: 'node',
      format: 'cjs',
      sourcefile: path.basename(file),
      sourcemap: 'external',
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': '__url' },
      banner: text.includes('import.meta.url')
        ? 'const __url = require("node:url").pathToFileURL(__filename).href;'
        : '',
    });
    writeFileSync(file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
    writeFileSync(`${file}.map`, map);
  });
  await Promise.all(written);
}
