import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileSet } from '../evaluate/compile.ts';
import { requireComplete } from '../evaluate/verdict.ts';
import { setsIn } from '../files/set-folders.ts';
import { loadSet, type SetFiles } from '../files/sets/load-set.ts';
import { type PackedSet, packedText, sha256 } from '../files/sets/packed-set.ts';
import { digestOf } from '../model/digest.ts';

/**
 * Loads, checks and packs every set in the folder `shipped` into `<out>/<id>.json`; see `packed-set.ts`.
 * @throws ProblemsFound, TableIncomplete: a set with a fault is never built into the program
 */
export async function packSets(shipped: string, out: string): Promise<void> {
  const files = await setsIn(shipped, [], shipped);
  await mkdir(out, { recursive: true });
  for (const id of files.known.keys()) {
    await writeFile(path.join(out, `${id}.json`), packedText(await pack(id, files)));
  }
}

/** One set as it is packed. */
export async function pack(id: string, files: SetFiles): Promise<PackedSet> {
  const sources: Record<string, string> = {};
  const idOf = new Map([...files.known].map(([known, file]) => [file, known]));
  const { set } = await loadSet(id, {
    known: files.known,
    // What is read on the way is what the set is made of.
    read: async (file) => {
      const bytes = await files.read(file);
      if (bytes) sources[idOf.get(file) ?? file] = sha256(bytes);
      return bytes;
    },
  });
  // The build has no date of its own: the latest day on which a parameter changes, when all have a value.
  const days = set.parameters.flatMap(({ values }) => values.map(({ from }) => from)).sort();
  const { questionAt } = requireComplete(compileSet(set, days.at(-1) ?? '2026-01-01'));
  return { set, order: questionAt, digest: digestOf(set), sources };
}
