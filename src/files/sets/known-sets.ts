import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SetFiles } from './load-set.ts';

/** Sets by id and path, read from the disk: what `set-folders.ts` found, handed on as plain data. */
export function knownSets(known: readonly (readonly [id: string, path: string])[], cwd: string): SetFiles {
  return {
    known: new Map(known),
    read: async (file) => readFile(path.resolve(cwd, file)).catch(missingAsUndefined),
  };
}

function missingAsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined;
  throw error;
}
