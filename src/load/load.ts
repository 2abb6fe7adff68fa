/**
 * Loads the files of the bundle, each with what V8 compiled of it when the program was built (`src/build/compile.mjs`): a command starts a
 * quarter faster than by Node's own loader. This file is bundled by itself, as CommonJS: `require` and `__dirname` are Node's.
 *
 * 2026-11-28, chosen: V8's code cache, made by the build and shipped. Where it is missing, damaged, or of another Node, V8 compiles
 * as ever. Rejected: `module.enableCompileCache()`, which Node 20 lacks and which writes into a folder of the user's; ES modules, which
 * get such a cache only behind an option of Node's (`vm.SourceTextModule`), and which take 4 ms more to begin with; a snapshot of the heap
 * (`--build-snapshot`), which needs an option on the command line, and the very same Node.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { codeOf, compiledFolder, keptCode } from './compiled-code.ts';

/** What Node puts around a CommonJS module, too. */
const HEAD = '(function (exports, require, module, __filename, __dirname) {';

/** Someone wants to know which line of the sources runs: Node reads source maps for the modules alone that it loads itself. */
const byNode = process.sourceMapsEnabled || Boolean(process.env.NODE_V8_COVERAGE);

/** What was compiled here, by the file's name. */
const scripts = new Map<string, Script>();
/** What the files that have run export. None is in a circle with another, as esbuild makes them. */
const loaded = new Map<string, unknown>();

/** What a file of the bundle exports. @param name the file's, in the folder of this one */
export function load(name: string): unknown {
  if (byNode) return require(inBundle(name));
  if (!loaded.has(name)) loaded.set(name, run(name));
  return loaded.get(name);
}

function run(name: string): unknown {
  const module = { exports: {} };
  const whole = compile(name).runInThisContext();
  whole.call(module.exports, module.exports, required, module, inBundle(name), __dirname);
  return module.exports;
}

function required(name: string): unknown {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

/** A file of the bundle, compiled and not run. Of several times, the last is what is kept. */
export function compile(name: string): Script {
  const text = readFileSync(inBundle(name));
  const cachedData = keptOf(name, text);
  // All of the bundle is ASCII.
  const script = new Script(`${HEAD}${text.toString('latin1')}\n})`, {
    // Not its path: V8 keeps that with the code, and the package would tell where it was built.
    filename: `iop/dist/${name}`,
    columnOffset: -HEAD.length,
    ...(cachedData && { cachedData }),
  });
  scripts.set(name, script);
  return script;
}

/** Keeps what was compiled here: of each file, all functions that have run so far. */
export function keep(): void {
  mkdirSync(inBundle(compiledFolder), { recursive: true });
  for (const [name, script] of scripts) {
    const kept = keptCode(readFileSync(inBundle(name)), script.createCachedData());
    writeFileSync(inBundle(compiledFolder, name), kept);
  }
}

function keptOf(name: string, text: Buffer): Buffer | undefined {
  try {
    return codeOf(readFileSync(inBundle(compiledFolder, name)), text);
  } catch {
    return undefined;
  }
}

function inBundle(...names: string[]): string {
  return path.join(__dirname, ...names);
}
